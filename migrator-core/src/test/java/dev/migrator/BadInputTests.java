package dev.migrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.command.MissingRowException;
import dev.migrator.command.PendingRevisionsException;
import dev.migrator.command.UnknownRevisionPolicy;
import dev.migrator.command.UnknownRevisionsException;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.DatabaseUnreachableException;
import dev.migrator.execute.MissingPrivilegeException;
import dev.migrator.execute.ReadOnlyDatabaseException;
import dev.migrator.history.StateTableAlteredException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.NonTransactionalStatementException;
import dev.migrator.plan.UnknownDescendantException;
import dev.migrator.plan.UnnamedConcurrentIndexException;
import dev.migrator.revision.MultipleHeadsException;
import dev.migrator.script.Migration;
import dev.migrator.script.MissingLocationException;
import dev.migrator.script.Revision;
import dev.migrator.script.UnannotatedMigrationException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Everything that a user can get wrong is a typed error that names the place and the way
 * out, and leaves the database as it was.
 */
class BadInputTests {

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aBadFileIsNamedWithItsLine(String name, List<String> files, String problem) throws IOException {
        for (int index = 0; index < files.size(); index++) {
            Files.writeString(this.folder.resolve("%d.sql".formatted(index)), files.get(index));
        }
        Migrator migrator = Migrator.on(this.database.dataSource()).locations("file:" + this.folder).build();
        assertThatExceptionOfType(MigratorException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
            assertThat(ex.problem()).contains(problem.split(" \\| "));
            assertThat(ex.action()).isNotBlank();
        });
        assertThat(tables()).isEmpty();
    }

    static Stream<Object[]> files() {
        String good = file("a1", "");
        return Stream.of(one("empty file", "0.sql, line 1 | does not start with a header", ""),
                one("no header", "0.sql, line 1 | does not start with a header", "create table t (id int);"),
                one("header without revision", "does not start with a header", "-- revises: a1\n-- upgrade\nselect 1;"),
                one("empty revision", "does not start with a header", "-- revision:\n-- upgrade\nselect 1;"),
                one("unknown key", "0.sql, line 2 | no key 'revise'", "-- revision: a1\n-- revise: b\n-- upgrade\n"),
                one("repeated key", "0.sql, line 2 | 'revision' twice",
                        "-- revision: a1\n-- revision: b\n-- upgrade\n"),
                one("illegal characters", "0.sql | a@1", "-- revision: a@1\n-- upgrade\nselect 1;"),
                one("illegal parent", "0.sql | b 1", "-- revision: a1\n-- revises: b 1\n-- upgrade\nselect 1;"),
                one("id too long", "0.sql", "-- revision: %s\n-- upgrade\n".formatted("x".repeat(65))),
                one("neither yes nor no", "transactional: maybe",
                        "-- revision: a1\n-- transactional: maybe\n-- upgrade\nselect 1;"),
                one("no upgrade section", "0.sql, line 1 | no upgrade section", "-- revision: a1\n\nselect 1;"),
                one("two upgrade sections", "0.sql, line 4 | second line '-- upgrade'",
                        "-- revision: a1\n-- upgrade\nselect 1;\n-- upgrade\n"),
                one("downgrade first", "0.sql, line 2 | before the upgrade",
                        "-- revision: a1\n-- downgrade\nselect 1;\n-- upgrade\n"),
                one("statement above", "0.sql, line 3 | above the upgrade section",
                        "-- revision: a1\n\nselect 1;\n-- upgrade\n"),
                one("irreversible with downgrade", "irreversible",
                        "-- revision: a1\n-- irreversible: no\n-- upgrade\nselect 1;\n-- downgrade\n"),
                one("self parent", "a1 | 0.sql", file("a1", "a1")),
                one("missing parent", "zz | 0.sql", file("a1", "zz")),
                one("missing dependency", "zz | 0.sql", "-- revision: a1\n-- depends on: zz\n-- upgrade\n"),
                one("duplicate id", "a1 | 0.sql | 1.sql", good, good),
                one("cycle", "a1 | a2", file("a1", "a2"), file("a2", "a1")),
                one("several heads", "a2 | a3", good, file("a2", "a1"), file("a3", "a1")),
                one("duplicate label", "api", "-- revision: a1\n-- branch labels: api\n-- upgrade\n",
                        "-- revision: a2\n-- branch labels: api\n-- upgrade\n"),
                one("open quote", "0.sql, line 4", "-- revision: a1\n-- upgrade\nselect 1;\nselect 'x;"),
                one("psql command", "0.sql, line 3 | \\i x.sql", "-- revision: a1\n-- upgrade\n\\i x.sql\n"),
                one("commit", "0.sql, line 3 | COMMIT", "-- revision: a1\n-- upgrade\ncommit;"),
                one("copy from the client", "0.sql, line 3", "-- revision: a1\n-- upgrade\ncopy t from stdin;"),
                one("bad second script", "1.sql, line 4", good, file("a2", "a1") + "select 'x;"));
    }

    @Test
    void statementsThatCannotRunInATransactionAreRefusedBeforeAnythingRuns() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
            .then("a2", "create index concurrently i on t (id)");
        assertThatExceptionOfType(NonTransactionalStatementException.class)
            .isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("transactional: no"));
        assertThat(tables()).isEmpty();
    }

    @Test
    void anIndexWithoutANameIsNotBuiltConcurrently() {
        TestScripts scripts = new TestScripts().thenWithoutTransaction("a1", "create index concurrently on t (id)");
        assertThatExceptionOfType(UnnamedConcurrentIndexException.class).isThrownBy(() -> migrator(scripts).upgrade());
        assertThat(tables()).isEmpty();
    }

    @Test
    void aLocationThatDoesNotExistIsNamedUnlessItIsOptional() {
        Migrator migrator = Migrator.on(this.database.dataSource()).locations("classpath:no/such/place").build();
        assertThatExceptionOfType(MissingLocationException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.location()).isEqualTo("classpath:no/such/place"));
        Migrator.on(this.database.dataSource())
            .locations("optional:classpath:no/such/place", "optional:file:/no/such/place")
            .build()
            .upgrade();
        assertThat(tables()).isEmpty();
    }

    @Test
    void twoClassesWithOneIdAreNamed() {
        TestScripts scripts = new TestScripts().java(new One()).java(new Other());
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.problem()).contains(One.class.getName(), Other.class.getName()));
    }

    @Test
    void aMigrationWithoutAnnotationIsNamed() {
        assertThatExceptionOfType(UnannotatedMigrationException.class)
            .isThrownBy(() -> new TestScripts().java((op) -> op.execute("select 1")));
    }

    @Test
    void severalHeadsAreNamedAndHeadsWorks() {
        TestScripts scripts = new TestScripts().then("a1", "select 1")
            .file("-- revision: b1\n-- revises: a1\n-- upgrade\nselect 1;", "b1")
            .file("-- revision: b2\n-- revises: a1\n-- upgrade\nselect 1;", "b2");
        assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.problem()).contains("b1", "b2"));
        assertThat(migrator(scripts).upgrade("heads").applied()).hasSize(3);
    }

    @Test
    void pendingRevisionsAreNamedByVerify() {
        TestScripts scripts = new TestScripts().then("a1", "select 1").then("a2", "select 1");
        migrator(scripts).upgrade("a1");
        assertThatExceptionOfType(PendingRevisionsException.class).isThrownBy(() -> migrator(scripts).verify())
            .satisfies((ex) -> assertThat(ex.problem()).contains("a2 (message of a2)"));
    }

    @Test
    void revisionsOfANewerBuildAreRefusedOrLeftAloneAsTheSettingSays() {
        migrator(new TestScripts().then("a1", "select 1").then("a2", "select 1")).upgrade();
        TestScripts older = new TestScripts().then("a1", "select 1");
        assertThatExceptionOfType(UnknownRevisionsException.class).isThrownBy(() -> migrator(older).upgrade())
            .satisfies((ex) -> assertThat(ex.revisions()).hasToString("[a2]"));
        for (UnknownRevisionPolicy policy : List.of(UnknownRevisionPolicy.WARN, UnknownRevisionPolicy.IGNORE)) {
            MigratorSettings settings = MigratorSettings.builder().onUnknownRevision(policy).build();
            Migrator lenient = Migrator.on(this.database.dataSource()).source(older).settings(settings).build();
            assertThat(lenient.upgrade().applied()).isEmpty();
            lenient.verify();
        }
    }

    @Test
    void whatARevisionOfANewerBuildStandsOnIsNotTakenBack() {
        TestScripts newer = new TestScripts().then("a1", "", "select 1", "select 1")
            .then("a2", "", "select 1", "select 1")
            .then("a3", "", "select 1", "select 1");
        migrator(newer).upgrade();
        TestScripts older = new TestScripts().then("a1", "", "select 1", "select 1")
            .then("a2", "", "select 1", "select 1");
        MigratorSettings settings = MigratorSettings.builder().onUnknownRevision(UnknownRevisionPolicy.WARN).build();
        Migrator lenient = Migrator.on(this.database.dataSource()).source(older).settings(settings).build();
        assertThatExceptionOfType(UnknownDescendantException.class).isThrownBy(() -> lenient.downgrade("a1"))
            .withMessage("Revision a3, which this build does not know, stands on a2, which would be taken back. "
                    + "Nothing was run. Downgrade with the build that knows a3.");
        assertThat(this.database.column("select revision from migrator_revision order by 1")).containsExactly("a1",
                "a2", "a3");
        migrator(newer).downgrade("a2");
        assertThat(lenient.downgrade("a1").reverted()).hasToString("[a2]");
    }

    @Test
    void aRowThatWasRemovedIsNotTakenForAPendingRevision() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)").then("a2", "select 1");
        migrator(scripts).upgrade();
        this.database.execute("delete from migrator_revision where revision = 'a1'");
        assertThatExceptionOfType(MissingRowException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.missing().value()).isEqualTo("a1"));
    }

    @Test
    void aRevisionThatWasPutBelowAnAppliedOneIsPending() {
        migrator(new TestScripts().then("a1", "select 1").then("a3", "select 1")).upgrade();
        TestScripts spliced = new TestScripts().then("a1", "select 1").then("a2", "select 1").then("a3", "select 1");
        assertThat(migrator(spliced).upgrade().applied()).hasToString("[a2]");
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void aStateTableThatSomebodyAlteredIsRefused(String alteration) {
        TestScripts scripts = new TestScripts().then("a1", "select 1");
        migrator(scripts).upgrade();
        this.database.execute(alteration);
        assertThatExceptionOfType(StateTableAlteredException.class)
            .isThrownBy(() -> migrator(scripts.then("a2", "create table t (id int)")).upgrade())
            .satisfies((ex) -> assertThat(ex.problem()).contains("migrator_revision"));
        assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
    }

    static Stream<String> alterations() {
        return Stream.of("alter table migrator_revision drop column journal",
                "alter table migrator_revision alter parents type text",
                "alter table migrator_revision drop constraint migrator_revision_pkey; "
                        + "insert into migrator_revision select * from migrator_revision",
                "alter table migrator_revision drop constraint migrator_revision_state_check; "
                        + "update migrator_revision set state = 'odd'",
                "update migrator_revision set revision = 'not an id!'");
    }

    @Test
    void aUserWithoutPrivilegesIsToldWhatToGrant() {
        this.database.execute("drop role if exists visitor");
        this.database.execute("create role visitor login");
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        assertThatExceptionOfType(MissingPrivilegeException.class)
            .isThrownBy(() -> Migrator.on(as("visitor")).source(scripts).build().upgrade())
            .satisfies((ex) -> {
                assertThat(ex.user()).isEqualTo("visitor");
                assertThat(ex.action()).contains("GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"visitor\"");
            });
        this.database.execute("drop role visitor");
    }

    @Test
    void aReadOnlyDatabaseIsToldApart() {
        this.database
            .execute("alter database %s set default_transaction_read_only = on".formatted(this.database.name()));
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        assertThatExceptionOfType(ReadOnlyDatabaseException.class).isThrownBy(() -> migrator(scripts).upgrade());
    }

    @Test
    void aServerThatIsNotThereIsToldApart() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere?password=secret");
        assertThatExceptionOfType(DatabaseUnreachableException.class)
            .isThrownBy(() -> Migrator.on(nowhere).source(new TestScripts()).build().upgrade())
            .satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
    }

    private List<String> tables() {
        return this.database.column("select tablename from pg_tables where schemaname = 'public'");
    }

    private PGSimpleDataSource as(String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.database.url());
        dataSource.setUser(user);
        return dataSource;
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    private static String file(String id, String parent) {
        return "-- revision: %s\n-- revises: %s\n-- upgrade\n".formatted(id, parent);
    }

    private static Object[] one(String name, String problem, String... files) {
        return new Object[] { name, List.of(files), problem };
    }

    @Revision(id = "same", message = "one")
    static class One implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

    @Revision(id = "same", message = "other")
    static class Other implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

}
