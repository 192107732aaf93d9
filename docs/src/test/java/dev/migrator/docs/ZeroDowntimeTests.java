package dev.migrator.docs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.Migrator;
import dev.migrator.command.Upgrade;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.Target;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the page on zero downtime says besides its revisions, which {@link SqlSampleTests}
 * runs up and down: that both versions of an application work between the steps, and what
 * PostgreSQL does quickly.
 */
class ZeroDowntimeTests {

    private static final Page PAGE = Page.all()
        .stream()
        .filter((page) -> page.path().equals(Path.of("docs/zero-downtime.md")))
        .findFirst()
        .orElseThrow();

    private final TestDatabase database = TestServer.createDatabase();

    private final Migrator migrator = Migrator.on(this.database.dataSource())
        .source(SqlSampleTests.scripts(PAGE))
        .build();

    @BeforeEach
    void setUp() {
        PAGE.blocks("sql").stream().takeWhile((block) -> !block.isRevision()).forEach(SqlSampleTests.on(this.database));
    }

    @Test
    void bothVersionsWorkBetweenTheSteps() {
        upgrade("f1a1d5e8f321");
        run("insert into orders (customer_id, total) values (1, 1)");
        assertNone("orders where customer_id = 1 and id > 1000 and (token is null or currency <> 'EUR')");
        upgrade("f1a3f70a1543");
        run("insert into orders (customer_id, total) values (1, 1)");

        upgrade("f2a091a4bfed");
        run("insert into customers (name, fax) values ('old', '')");
        run("insert into customers (full_name, fax) values ('new', '')");
        run("update customers set name = 'old' where id = 1");
        run("update customers set full_name = 'new' where id = 2");
        assertNone("customers where name is distinct from full_name and (id < 3 or id > 1000)");
        assertThat(this.database.column("select name from customers where id in (1, 2) order by id"))
            .containsExactly("old", "new");
        upgrade("f2a1a2b5c0fe");
        assertNone("customers where name is distinct from full_name");

        upgrade("f2b0c4d7e220");
        run("insert into notes (note) values ('old')");
        run("insert into remarks (note) values ('new')");
        run("update notes set note = note || '!'");
        assertThat(this.database.column("select note from remarks order by id")).containsExactly("first!", "old!",
                "new!");

        upgrade("f2c0e6f90442");
        run("insert into orders (customer_id, quantity, total) values (1, 3, 1)");
        run("update orders set quantity = 8 where id = 1");
        upgrade("f2c1f70a1553");
        assertNone("orders where quantity is distinct from quantity_large");
        upgrade("f2c2081b2664");
        run("update orders set quantity = 3000000000 where id = 1");

        upgrade("f2d0192c3775");
        run("insert into customers (full_name, fax) values ('old', '')");
        run("insert into customers (full_name) values ('new')");

        upgrade("f2e03b4e5997");
        run("insert into customers (full_name, street) values ('old', 'High Street')");
        run("update customers set city = 'Leeds' where id = 1");
        upgrade("f2e14c5f6aa8");
        assertThat(this.database.column("select count(*) from customers join addresses on id = customer_id "
                + "where (customers.street, customers.city) is not distinct from (addresses.street, addresses.city)"))
            .isEqualTo(this.database.column("select count(*) from customers"));
        run("update addresses set city = 'York' where customer_id = 1");

        upgrade("f2f06e718cca");
        run("update orders set state = 'returned' where id = 1");
    }

    @Test
    void aValidCheckSparesTheReading() throws SQLException {
        upgrade("f1a4081b2654");
        assertThat(debug("alter table orders alter column token set not null"))
            .anyMatch((line) -> line.contains("sufficient to prove that it does not contain nulls"));
        assertThat(debug("alter table orders alter column total drop not null, alter column total set not null"))
            .noneMatch((line) -> line.contains("sufficient to prove"));
    }

    @Test
    void duplicatesAreNamedAndWhatIsLeftOfTheIndexGoes() {
        upgrade("f1d07f829dcb");
        run("insert into customers (name, email, fax) values ('twin', '1@example.org', '')");
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> upgrade("f1e08093aedc"))
            .withMessageContaining("(email)=(1@example.org)");
        run("delete from customers where name = 'twin'");
        upgrade("f1e08093aedc");
        assertThat(this.database
            .column("select indisvalid from pg_index where indexrelid = 'customers_email_key'::regclass"))
            .containsExactly("t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | alter table t add column n text not null default 'x'
            false | alter table t add column n timestamptz default now()
            true  | alter table t add column n uuid default gen_random_uuid()
            true  | alter table t add column n timestamptz default clock_timestamp()
            true  | alter table t add column n bigint generated always as identity
            true  | alter table t add column n int generated always as (1) stored
            false | alter table t alter column short type varchar(20)
            false | alter table t alter column short type text
            false | alter table t alter column price type numeric(10, 2)
            false | set timezone to 'UTC'; alter table t alter column at type timestamptz
            true  | set timezone to 'Europe/Paris'; alter table t alter column at type timestamptz
            true  | alter table t alter column id type bigint
            true  | alter table t alter column short type varchar(5)
            """)
    void someChangesRewriteTheTable(boolean rewrites, String sql) {
        run("create table t (id int, short varchar(10), price numeric(8, 2), at timestamp);"
                + "insert into t values (1, 'a', 1, now())");
        List<String> before = this.database.column("select pg_relation_filenode('t')");
        run(sql);
        assertThat(this.database.column("select pg_relation_filenode('t')").equals(before)).isEqualTo(!rewrites);
    }

    @Test
    void theDriverPreparesAnewInAutocommit() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("select quantity from orders where id = 1")) {
            for (int times = 0; times < 10; times++) {
                assertThat(quantity(statement)).isOne();
            }
            run("alter table orders alter column quantity type bigint");
            assertThat(quantity(statement)).isOne();
        }
    }

    @Test
    void withinATransactionTheDriverNeedsASavepoint() throws SQLException {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> changeWithin("never", "bigint"))
            .withMessageContaining("cached plan must not change result type");
        assertThat(changeWithin("conservative", "integer")).isOne();
    }

    private int changeWithin(String autosave, String type) throws SQLException {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) this.database.dataSource();
        dataSource.setProperty("autosave", autosave);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select quantity from orders where id = 1")) {
            connection.setAutoCommit(false);
            for (int times = 0; times < 10; times++) {
                quantity(statement);
            }
            connection.commit();
            run("alter table orders alter column quantity type " + type);
            return quantity(statement);
        }
    }

    private static int quantity(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<String> debug(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = debug1");
            statement.execute(sql);
            for (SQLWarning line = statement.getWarnings(); line != null; line = line.getNextWarning()) {
                lines.add(line.getMessage());
            }
        }
        return lines;
    }

    private void upgrade(String revision) {
        this.migrator.useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse(revision)).withBackground(Upgrade.Background.FINISH));
    }

    private void run(String sql) {
        this.database.execute(sql);
    }

    private void assertNone(String from) {
        assertThat(this.database.column("select * from " + from)).isEmpty();
    }

}
