package dev.migrator;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.migrator.execute.PooledConnectionException;
import dev.migrator.execute.Pooler;
import dev.migrator.testing.PgBouncer;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PgBouncerTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
        .thenWithoutTransaction("a2", "create index concurrently t_id on t (id)");

    private final PgBouncer bouncer = new PgBouncer(this.database);

    @AfterEach
    void stop() {
        this.bouncer.close();
    }

    @Test
    void transactionPoolingIsRefusedBeforeAnythingRunsAndTheSettingIsNamed() throws Exception {
        DataSource pooled = this.bouncer.start("transaction");
        assertThatExceptionOfType(PooledConnectionException.class)
            .isThrownBy(() -> Migrator.on(pooled).source(this.scripts).build().upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("migrator.url", "migrator.pooler=session"));
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void anApplicationAtHeadStartsThroughTransactionPooling() throws Exception {
        Migrator.on(this.database.dataSource()).source(this.scripts).build().upgrade();
        Migrator migrator = Migrator.on(this.bouncer.start("transaction")).source(this.scripts).build();
        assertThat(migrator.upgrade().applied()).isEmpty();
        migrator.verify();
        assertThat(migrator.status().pending()).isEmpty();
    }

    @Test
    void sessionPoolingWorksWhenItIsDeclared() throws Exception {
        MigratorSettings settings = MigratorSettings.builder().pooler(Pooler.SESSION).build();
        Migrator migrator = Migrator.on(this.bouncer.start("session")).source(this.scripts).settings(settings).build();
        assertThat(migrator.upgrade().applied()).hasSize(2);
        assertThat(this.database.column(
                "select count(*) from pg_locks join pg_database on oid = database where locktype = 'advisory' and datname = current_database()"))
            .containsExactly("0");
    }

}
