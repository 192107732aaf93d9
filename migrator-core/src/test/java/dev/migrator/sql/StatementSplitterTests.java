package dev.migrator.sql;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.error.MigratorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementSplitterTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void endsStatementsWherePostgresqlWould(String name, String script, List<String> expected) {
        assertThat(StatementSplitter.split(text(script)).stream().map(Statement::sql)).isEqualTo(expected);
    }

    static Stream<Object[]> scripts() {
        return Stream.of(one("nothing", "  -- only a comment\n/* and */ ; ;"),
                one("two statements", "select 1; select 2", "select 1", "select 2"),
                one("comments around", "-- before\nselect 1 -- after\n;\n/* between */ select 2;", "select 1",
                        "select 2"),
                one("comment inside", "select /* ; */ 1", "select /* ; */ 1"),
                one("nested comment", "/* a /* b; */ c; */ select 1", "select 1"),
                one("comment inside an operator", "select 1 +-- ;\n 2; select 3", "select 1 +-- ;\n 2", "select 3"),
                one("string", "select 'a;b''c;'; select 2", "select 'a;b''c;'", "select 2"),
                one("string with a backslash", "select '\\'; select 2", "select '\\'", "select 2"),
                one("escape string", "select E'it\\'s;'; select e'\\\\'; select 3", "select E'it\\'s;'",
                        "select e'\\\\'", "select 3"),
                one("escape string continued", "select E'a'\n  'b\\';'; select 2", "select E'a'\n  'b\\';'",
                        "select 2"),
                one("escape string continued after a comment", "select E'a' -- x\n 'b\\';'; select 2",
                        "select E'a' -- x\n 'b\\';'", "select 2"),
                one("string beside a plain one on the same line", "select E'a' 'b\\'; select 2", "select E'a' 'b\\'",
                        "select 2"),
                one("bit, national and unicode strings", "select B'0;', N'a;', X'1F', U&'d\\0061;'; select 2",
                        "select B'0;', N'a;', X'1F', U&'d\\0061;'", "select 2"),
                one("quoted identifiers", "select \"a;\"\"b;\", U&\"d\\0061;\"; select 2",
                        "select \"a;\"\"b;\", U&\"d\\0061;\"", "select 2"),
                one("word that ends in e before a string", "select date'2020-01-01\\'; select 2",
                        "select date'2020-01-01\\'", "select 2"),
                one("dollar quote", "select $$a;'b$$; select 2", "select $$a;'b$$", "select 2"),
                one("dollar quote with a tag", "select $x$a; $$ $y$ ;$x$; select 2", "select $x$a; $$ $y$ ;$x$",
                        "select 2"),
                one("dollar quote with a unicode tag", "select $tür$;$tür$; select 2", "select $tür$;$tür$",
                        "select 2"),
                one("dollar inside an identifier", "select a$b$; select c$b$", "select a$b$", "select c$b$"),
                one("parameter beside a dollar quote", "select $1$$;$$; select 2", "select $1$$;$$", "select 2"),
                one("lonely dollar", "select 1 $ 2; select 3", "select 1 $ 2", "select 3"),
                one("brackets", "create rule r as on insert to t do (select 1; select 2); select 3",
                        "create rule r as on insert to t do (select 1; select 2)", "select 3"),
                one("unbalanced bracket ends with its statement", "select 1); select 2", "select 1)", "select 2"),
                one("atomic body",
                        "create function f() returns int begin atomic select 1; select case when true then 1 end; end;"
                                + " select 2",
                        "create function f() returns int begin atomic select 1; select case when true then 1 end; end",
                        "select 2"),
                one("atomic procedure replaced",
                        "CREATE OR REPLACE PROCEDURE p() LANGUAGE SQL BEGIN ATOMIC insert into t values (1); END; select 2",
                        "CREATE OR REPLACE PROCEDURE p() LANGUAGE SQL BEGIN ATOMIC insert into t values (1); END",
                        "select 2"),
                one("atomic body with columns called end and case",
                        "create function f() returns int begin atomic select t.end, 1 as case from t; end; select 2",
                        "create function f() returns int begin atomic select t.end, 1 as case from t; end", "select 2"),
                one("atomic body with case in brackets",
                        "create function f() returns int begin atomic select (case when true then 1 end); end; select 2",
                        "create function f() returns int begin atomic select (case when true then 1 end); end",
                        "select 2"),
                one("function whose argument is called begin",
                        "create function f(begin int) returns int language sql as 'select 1'; select 2",
                        "create function f(begin int) returns int language sql as 'select 1'", "select 2"),
                one("numbers", "select 1.5e-10, 0x1F, 1_000, .5, 1..2; select 2",
                        "select 1.5e-10, 0x1F, 1_000, .5, 1..2", "select 2"),
                one("savepoints", "savepoint a; rollback to savepoint a; release a", "savepoint a",
                        "rollback to savepoint a", "release a"));
    }

    @Test
    void countsLinesFromTheGivenFirstLine() {
        var statements = StatementSplitter.split(new SqlText("\nselect 1;\n\n-- x\nselect\n 2;", "a.sql", 10));
        assertThat(statements).extracting(Statement::line).containsExactly(11, 14);
    }

    @ParameterizedTest
    @ValueSource(strings = { "create index concurrently i on t (a)", "CREATE UNIQUE INDEX CONCURRENTLY ON t (a)",
            "drop index concurrently if exists i", "reindex index concurrently i", "reindex (concurrently) table t",
            "reindex (verbose, concurrently true) table t", "reindex schema s", "reindex (verbose) database d",
            "alter table t detach partition p concurrently", "vacuum", "vacuum (full) t", "cluster",
            "create database d", "drop tablespace t", "alter system set work_mem = '1MB'",
            "alter database d set tablespace t" })
    void knowsWhatTheServerRefusesInATransaction(String sql) {
        assertThat(StatementSplitter.split(text(sql))).singleElement()
            .extracting(Statement::transactionality)
            .isEqualTo(Transactionality.NOT_IN_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "create index i on t (a)", "create index concurrently_i on t (a)", "reindex table t",
            "reindex (concurrently false) table t", "reindex table schema", "alter type e add value 'x'", "cluster t",
            "analyze t", "alter table t detach partition p", "refresh materialized view concurrently v",
            "comment on table t is 'create index concurrently'" })
    void leavesEverythingElseInTheTransaction(String sql) {
        assertThat(StatementSplitter.split(text(sql))).singleElement()
            .extracting(Statement::transactionality)
            .isEqualTo(Transactionality.TRANSACTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "select 'a", "select \"a", "select E'a\\'", "/* /* */", "do $$ begin", "select $a$ $b$" })
    void namesTheLineOfAQuoteThatNeverEnds(String sql) {
        assertThatExceptionOfType(UnterminatedSqlException.class)
            .isThrownBy(() -> StatementSplitter.split(text("select 1;\n" + sql)))
            .satisfies((ex) -> assertThat(ex.line()).isEqualTo(2))
            .withMessageContaining("script.sql, line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\i other.sql", "\\copy t from 'x'", "select 1 \\gexec", "\\." })
    void refusesCommandsOfPsql(String sql) {
        assertThatExceptionOfType(PsqlCommandException.class)
            .isThrownBy(() -> StatementSplitter.split(text("select 1;\n" + sql)))
            .satisfies((ex) -> assertThat(ex.line()).isEqualTo(2))
            .satisfies((ex) -> assertThat(ex.command()).startsWith("\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "copy t from stdin", "COPY t (a, b) FROM STDIN WITH (format csv)", "copy t to stdout" })
    void refusesACopyThatNeedsAClient(String sql) {
        assertThatExceptionOfType(ClientCopyException.class).isThrownBy(() -> StatementSplitter.split(text(sql)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "begin", "BEGIN ISOLATION LEVEL SERIALIZABLE", "start transaction", "commit", "end",
            "rollback", "rollback work", "abort", "prepare transaction 'x'", "commit prepared 'x'", "discard all" })
    void refusesToGiveTheTransactionAway(String sql) {
        assertThatExceptionOfType(TransactionControlException.class)
            .isThrownBy(() -> StatementSplitter.split(text(sql)))
            .withMessageContaining("script.sql, line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1; commit work      | AddItem, at "commit work": COMMIT
            select 1; copy t from stdin| AddItem, at "copy t from stdin": COPY
            select 1; \\i x.sql        | AddItem, at "\\i x.sql": \\i x.sql is a command of psql
            select 1; select $$x       | AddItem, at "$$x": the dollar-quoted string
            """)
    void namesTheBeginningOfWhatStandsInATextWithoutLines(String sql, String problem) {
        assertThatExceptionOfType(MigratorException.class)
            .isThrownBy(() -> StatementSplitter.split(new SqlText(sql, "AddItem", SqlText.NO_LINE)))
            .withMessageContaining(problem);
    }

    @Test
    void statementsOfATextWithoutLinesHaveNone() {
        assertThat(StatementSplitter.split(new SqlText("select 1;\nselect\n2", "AddItem", SqlText.NO_LINE)))
            .extracting(Statement::line)
            .containsOnly(SqlText.NO_LINE);
    }

    @Test
    void fingerprintIgnoresLayoutAndSeesMeaning() {
        String fingerprint = fingerprint("create table t (a text default 'X'); -- licence");
        assertThat(fingerprint("/* other */ CREATE TABLE T\n(a text DEFAULT 'X')")).isEqualTo(fingerprint);
        assertThat(fingerprint("create table t (a text default 'x')")).isNotEqualTo(fingerprint);
        assertThat(fingerprint("create table \"T\" (a text default 'X')")).isNotEqualTo(fingerprint);
        assertThat(fingerprint("create table t (a text default 'X') ; select 1")).isNotEqualTo(fingerprint);
    }

    private static String fingerprint(String sql) {
        return SqlFingerprint.of(StatementSplitter.split(text(sql)));
    }

    private static SqlText text(String sql) {
        return new SqlText(sql, "script.sql", 1);
    }

    private static Object[] one(String name, String script, String... expected) {
        return new Object[] { name, script, List.of(expected) };
    }

}
