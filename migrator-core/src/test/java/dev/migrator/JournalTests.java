package dev.migrator;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.plan.ChangedMidwayException;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A statement that cannot run in a transaction was announced when the process ended: what
 * the next start makes of each state that it can have left.
 */
class JournalTests {

    private static final String TABLE = """
            create table t (id int);
            insert into t values (1), (1);
            create table p (id int) partition by range (id);
            create table p1 partition of p for values from (0) to (10);
            create index old_i on t (id);""";

    private final TestDatabase database = TestServer.createDatabase();

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void whatIsInDoubtIsSettledByAskingTheCatalogue(String name, String statement, String left) {
        TestDatabase undisturbed = TestServer.createDatabase();
        undisturbed.execute(TABLE);
        Migrator.on(undisturbed.dataSource()).source(script(statement)).build().upgrade();
        leave(statement, left);
        migrator(script(statement)).upgrade();
        assertThat(Catalogue.schema(this.database)).isEqualTo(Catalogue.schema(undisturbed));
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("applied");
    }

    static Stream<Object[]> doubts() {
        String build = "create index concurrently i on t (id)";
        String quoted = "create index concurrently if not exists \"I x\" on only public.\"t\" (id)";
        String drop = "drop index concurrently old_i";
        String detach = "alter table p detach partition p1 concurrently";
        // The first of its two transactions adds this.
        String check = "alter table p1 add check (id is not null and id >= 0 and id < 10); ";
        return Stream.of(new Object[] { "index not begun", build, "" },
                new Object[] { "index left INVALID", build, "create index i on t (id); " + invalid("i") },
                new Object[] { "index finished", build, "create index i on t (id)" },
                new Object[] { "quoted index left INVALID", quoted,
                        "create index \"I x\" on t (id); " + invalid("\"I x\"") },
                new Object[] { "quoted index finished", quoted, "create index \"I x\" on t (id)" },
                new Object[] { "drop not begun", drop, "" }, new Object[] { "drop half done", drop, invalid("old_i") },
                new Object[] { "drop finished", drop, "drop index old_i" },
                new Object[] { "reindex left a copy", "reindex index concurrently old_i",
                        "create index old_i_ccnew on t (id); " + invalid("old_i_ccnew") },
                new Object[] { "detach not begun", detach, "" },
                new Object[] { "detach pending", detach,
                        check + "update pg_inherits set inhdetachpending = true where inhrelid = 'p1'::regclass" },
                new Object[] { "detach finished", detach, check + "alter table p detach partition p1" },
                new Object[] { "vacuum", "vacuum t", "" });
    }

    @Test
    void anInvalidIndexOfThatNameIsNoReasonToSkipTheBuild() {
        this.database.execute(TABLE);
        this.database.execute("create index i on t (id); " + invalid("i"));
        migrator(script("create index concurrently if not exists i on t (id)")).upgrade();
        assertThat(this.database.column("select indisvalid from pg_index where indexrelid = 'i'::regclass"))
            .containsExactly("t");
    }

    @Test
    void aStatementThatTookEffectAndWasChangedSinceIsRefused() {
        leave("create index concurrently i on t (id)", "create index i on t (id)");
        assertThatExceptionOfType(ChangedMidwayException.class)
            .isThrownBy(() -> migrator(script("create index concurrently other on t (id)")).upgrade());
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("upgrading");
    }

    @Test
    void aStatementThatLeftAnInvalidIndexMayBeChanged() {
        leave("create unique index concurrently i on t (id)", "create index i on t (id); " + invalid("i"));
        migrator(script("create index concurrently j on t (id)")).upgrade();
        assertThat(this.database.column("select indexrelid::regclass from pg_index where indrelid = 't'::regclass"))
            .containsExactlyInAnyOrder("old_i", "j");
    }

    private void leave(String statement, String left) {
        this.database.execute(TABLE);
        // The tables come from a run of another revision, which is then forgotten.
        Migrator.on(this.database.dataSource())
            .source(new TestScripts().then("b0", "", "select 1", "select 1"))
            .build()
            .upgrade();
        this.database.execute("delete from migrator_revision");
        this.database.jdbc().update("""
                insert into migrator_revision (revision, parents, dependencies, message, checksum, state, started_at,
                                               applied_by, application, transactional, in_doubt)
                values ('a1', '{}', '{}', '', '', 'upgrading', now(), 'me', 'app', false, ?)""", statement);
        if (!left.isEmpty()) {
            this.database.execute(left);
        }
    }

    private static String invalid(String index) {
        return "update pg_index set indisvalid = false where indexrelid = '%s'::regclass".formatted(index);
    }

    private static TestScripts script(String statement) {
        return new TestScripts().thenWithoutTransaction("a1", statement);
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

}
