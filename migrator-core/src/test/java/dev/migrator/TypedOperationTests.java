package dev.migrator;

import org.junit.jupiter.api.Test;

import dev.migrator.command.WriteScript.Request;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.UnsupportedByServerException;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.operation.Operations;
import dev.migrator.plan.Direction;
import dev.migrator.plan.NonTransactionalStatementException;
import dev.migrator.revision.Target;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static dev.migrator.operation.NewColumn.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Migrations that say operations, from the plan to the database and back.
 */
class TypedOperationTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void aMigrationIsTakenBackByTheReverseOfWhatItSaid() {
        var before = Catalogue.schema(this.database);
        Migrator migrator = migrator(new AddUsers());
        migrator.upgrade();
        assertThat(this.database.column("SELECT conname FROM pg_constraint WHERE conrelid = 'users'::regclass "
                + "AND contype <> 'n' ORDER BY 1"))
            .containsExactly("users_email_key", "users_pkey");
        assertThat(this.database.column("SELECT downgrade FROM migrator_revision")).singleElement()
            .asString()
            .contains("DROP INDEX ix_users_email", "DROP TABLE users");
        migrator.downgrade("base");
        assertThat(Catalogue.schema(this.database)).isEqualTo(before);
    }

    @Test
    void aMigrationThatSaysItsOwnWayBackGoesThatWay() {
        Migrator migrator = migrator(new KeepsUsers());
        migrator.upgrade();
        migrator.downgrade("base");
        assertThat(this.database.column("SELECT relname FROM pg_class WHERE relname LIKE 'users%' AND relkind = 'r'"))
            .containsExactly("users_gone");
    }

    @Test
    void aMigrationWithAnOperationThatHasNoReverseSaysWhich() {
        Migrator migrator = migrator(new RunsSql());
        migrator.upgrade();
        assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator.downgrade("base"))
            .withMessageContaining("operation 2 of its upgrade has no reverse: UPDATE numbers SET n = 1");
        assertThat(this.database.column("SELECT downgrade FROM migrator_revision")).containsOnlyNulls();
    }

    @Test
    void aConcurrentIndexIsRefusedInATransactionAsItIsInSql() {
        Migrator migrator = migrator(new IndexesInATransaction());
        assertThatExceptionOfType(NonTransactionalStatementException.class).isThrownBy(migrator::upgrade)
            .withMessageContaining("CREATE INDEX CONCURRENTLY ix ON users (id)")
            .withMessageNotContaining("line");
    }

    @Test
    void aConcurrentIndexIsBuiltAndDroppedOutsideOfATransaction() {
        this.database.execute("CREATE TABLE users (id bigint)");
        Migrator migrator = migrator(new IndexesConcurrently());
        migrator.upgrade();
        assertThat(this.database.column("SELECT indisvalid::text FROM pg_index WHERE indrelid = 'users'::regclass"))
            .containsExactly("true");
        migrator.downgrade("base");
        assertThat(this.database.column("SELECT indexrelid::text FROM pg_index WHERE indrelid = 'users'::regclass"))
            .isEmpty();
    }

    @Test
    void aScriptIsForTheServerThatIsNamed() {
        Migrator migrator = migrator(new ComputesWhenRead());
        assertThat(migrator.script(request(new ServerVersion(18))).text())
            .contains("GENERATED ALWAYS AS (a + 1) VIRTUAL");
        assertThatExceptionOfType(UnsupportedByServerException.class)
            .isThrownBy(() -> migrator.script(request(new ServerVersion(17))))
            .satisfies((refusal) -> assertThat(refusal.since()).isEqualTo(new ServerVersion(18)))
            .satisfies((refusal) -> assertThat(refusal.server()).isEqualTo(new ServerVersion(17)))
            .satisfies((refusal) -> assertThat(refusal.operation()).startsWith("CreateTable"));
    }

    @Test
    void aDowngradeThatTheServerIsTooOldForDoesNotKeepARevisionFromGoingUp() {
        Migrator migrator = migrator(new ComputesNoLonger());
        assertThat(migrator.script(request(new ServerVersion(18))).text()).contains("VIRTUAL")
            .doesNotContain("no downgrade on this server");
        assertThat(migrator.script(request(new ServerVersion(17))).text()).contains("DROP COLUMN b", "true, NULL)",
                "no downgrade on this server: ", "a virtual generated column needs PostgreSQL 18");
        assertThatExceptionOfType(UnsupportedByServerException.class)
            .isThrownBy(() -> migrator.script(new Request(Direction.DOWNGRADE, Target.parse("a1"), Target.parse("base"),
                    Repeat.FAIL, new ServerVersion(17))))
            .satisfies((refusal) -> assertThat(refusal.since()).isEqualTo(new ServerVersion(18)));
    }

    private static Request request(ServerVersion server) {
        return new Request(Direction.UPGRADE, null, Target.parse("head"), Repeat.FAIL, server);
    }

    private Migrator migrator(Migration migration) {
        return Migrator.on(this.database.dataSource()).source(new TestScripts().java(migration)).build();
    }

    @Revision(id = "a1", message = "add users")
    static class AddUsers implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("users", (t) -> {
                t.column("id", "bigint").identity().primaryKey();
                t.column("email", "text").notNull();
            });
            op.addUnique("users", "email").named("users_email_key");
            op.createIndex("ix_users_email").on("users").expression("lower(email)");
        }

    }

    @Revision(id = "a1", message = "add users")
    static class KeepsUsers extends AddUsers {

        @Override
        public void downgrade(Operations op) {
            op.renameTable("users").to("users_gone");
        }

    }

    @Revision(id = "a1", message = "run SQL")
    static class RunsSql implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("numbers", (t) -> t.column("n", "integer"));
            op.execute("UPDATE numbers SET n = 1");
        }

    }

    @Revision(id = "a1", message = "index")
    static class IndexesInATransaction implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createIndex("ix").on("users").columns("id").concurrently();
        }

    }

    @Revision(id = "a1", message = "index", transactional = false)
    static class IndexesConcurrently extends IndexesInATransaction {

    }

    @Revision(id = "a1", message = "compute no longer")
    static class ComputesNoLonger implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.dropColumn("sums", "b").was(column("b", "integer").generatedVirtual("a + 1"));
        }

    }

    @Revision(id = "a1", message = "compute")
    static class ComputesWhenRead implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("sums", (t) -> {
                t.column("a", "integer");
                t.column("b", "integer").generatedVirtual("a + 1");
            });
        }

    }

}
