package dev.migrator.docs;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.Migrator;
import dev.migrator.command.Status;
import dev.migrator.diagnosis.Finding;
import dev.migrator.diagnosis.Severity;
import dev.migrator.execute.MissingPrivilegeException;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The roles of the page on production: what it grants is enough to migrate, and to work
 * on what was migrated, and is not more than that.
 */
class ProductionTests {

    private static final List<Block> GRANTS = Page.all()
        .stream()
        .filter((page) -> page.path().equals(Path.of("docs/production.md")))
        .flatMap((page) -> page.blocks("sql").stream())
        .toList();

    private static final TestDatabase shop = new TestDatabase("shop", TestServer.createDatabase().port());

    private final Migrator owner = migrator("shop_migrator");

    private final Migrator application = migrator("shop_app");

    private final JdbcTemplate work = new JdbcTemplate(as("shop_app"));

    @BeforeAll
    static void migrate() {
        assertThat(GRANTS).hasSize(3);
        TestServer.createDatabase().execute("create database shop");
        shop.execute(GRANTS.get(0).text());
        shop.execute("create table suppliers (id int primary key); alter table suppliers owner to shop_app");
        shop.execute(GRANTS.get(1).text());
        migrator("shop_migrator").upgrade();
        new JdbcTemplate(as("shop_migrator")).execute(GRANTS.get(2).text());
    }

    @Test
    void theOwnerHasAllThatARunNeeds() {
        assertThat(this.owner.status().condition()).isEqualTo(Status.Condition.IN_PROGRESS);
        assertThat(this.owner.examine().findings()).extracting(Finding::severity).doesNotContain(Severity.PROBLEM);
        assertThat(shop.column("select pg_has_role('shop_migrator', 'pg_monitor', 'usage')::text"))
            .containsExactly("true");
    }

    @Test
    void theApplicationWorksWithTheRows() {
        assertThat(this.work.update("insert into orders (note) values ('first')")).isOne();
        assertThat(this.work.update("update orders set token = null")).isPositive();
        assertThat(this.work.update("insert into suppliers (id, city) values (1, 'Leeds')")).isOne();
        assertThat(this.work.update("delete from orders")).isPositive();
    }

    @Test
    void theApplicationSeesWhereTheDatabaseStands() {
        this.application.verify();
        assertThat(this.application.status().data()).hasSize(1);
    }

    @Test
    void theApplicationMayChangeNeitherTablesNorTheState() {
        assertRefused("create table more (id int)");
        assertRefused("drop table orders");
        assertRefused("alter table suppliers add column name text");
        assertRefused("delete from migrator_revision");
        assertRefused("insert into migrator_log (revision) values ('a1')");
    }

    @Test
    void withoutCreateThereIsNoRunAndTheGrantIsNamed() {
        TestDatabase other = TestServer.createDatabase();
        assertThatExceptionOfType(MissingPrivilegeException.class)
            .isThrownBy(() -> Migrator.on(as("shop_migrator", other)).source(scripts()).build().upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("CREATE ON SCHEMA"));
    }

    private void assertRefused(String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.work.execute(sql))
            .satisfies((ex) -> assertThat(((SQLException) ex.getMostSpecificCause()).getSQLState()).isEqualTo("42501"));
    }

    private static Migrator migrator(String user) {
        return Migrator.on(as(user)).source(scripts()).build();
    }

    private static TestScripts scripts() {
        return new TestScripts().then("a1", """
                create table orders (id bigint generated always as identity primary key, number bigserial,
                    note text, token uuid);
                insert into orders (note) select 'old' from generate_series(1, 100);
                alter table suppliers add column city text""")
            .thenWithoutTransaction("a2", "create index concurrently orders_by_note on orders (note)")
            .java(new FillTokens());
    }

    private static DataSource as(String user) {
        return as(user, shop);
    }

    private static DataSource as(String user, TestDatabase database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url().replaceFirst("\\?.*", ""));
        dataSource.setUser(user);
        return dataSource;
    }

    @Revision(id = "a3", revises = "a2", message = "fill the tokens", mode = DataMode.COMMAND)
    static class FillTokens implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("orders")
                .where("token IS NULL")
                .columns("id")
                .apply((rows, tx) -> rows.forEach((row) -> row.set("token", UUID.randomUUID())));
        }

    }

}
