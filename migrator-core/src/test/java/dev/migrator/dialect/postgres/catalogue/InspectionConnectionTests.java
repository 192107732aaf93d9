package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.schema.Identifier;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an inspection sends, and how it leaves the connection.
 */
class InspectionConnectionTests {

    private static final String SETTINGS = "select string_agg(name || '=' || setting, ',' order by name) from pg_settings";

    private final TestDatabase database = TestServer.createDatabase();

    private final WireProxy wire = new WireProxy(this.database);

    private final PostgresInspector inspector = new PostgresInspector(InspectionScope.of(new Identifier("public")));

    @AfterEach
    void close() {
        this.wire.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 100 })
    void twelveStatementsInOneRoundTripWhateverTheNumberOfTables(int tables) throws SQLException {
        IntStream.range(0, tables)
            .forEach((number) -> this.database.execute(
                    "create table t%1$d (a int primary key, b text default 'x', p int %2$s); create index on t%1$d (b)"
                        .formatted(number, number == 0 ? "" : "references t" + (number - 1))));
        try (Connection connection = this.wire.dataSource().getConnection()) {
            this.wire.takeStatements();
            this.wire.takeRoundTrips();
            assertThat(this.inspector.inspect(connection).model().tables()).hasSize(tables);
        }
        List<String> statements = this.wire.takeStatements();
        assertThat(statements).filteredOn((statement) -> statement.contains("FROM")).hasSize(9);
        assertThat(statements).filteredOn((statement) -> !statement.contains("FROM"))
            .extracting((statement) -> statement.strip().split(" ")[0])
            .containsExactly("BEGIN", "SELECT", "ROLLBACK");
        assertThat(this.wire.takeRoundTrips()).isEqualTo(1);
    }

    @Test
    void aConnectionInAutocommitIsLeftAsItWas() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            session.execute("set search_path = pg_catalog; set datestyle = 'ISO, DMY'");
            String settings = session.queryForObject(SETTINGS, String.class);
            this.inspector.inspect(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(session.queryForObject(SETTINGS, String.class)).isEqualTo(settings);
            session.execute("create table public.t (a int)");
            assertThat(this.database.column("select count(*) from t")).containsExactly("0");
        }
    }

    @Test
    void aTransactionIsReadWithItsChangesAndGoesOn() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local timezone = 'Asia/Kathmandu'; create table t (a int)");
            JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            String settings = session.queryForObject(SETTINGS, String.class);
            assertThat(this.inspector.inspect(connection).model().tables()).hasSize(1);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(session.queryForObject(SETTINGS, String.class)).isEqualTo(settings);
            statement.execute("insert into t values (1)");
            connection.commit();
        }
        assertThat(this.database.column("select a from t")).containsExactly("1");
    }

    @Test
    void aFailureLeavesATransactionThatCanGoOn() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table t (a int); set local statement_timeout = '1ms'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.inspector.inspect(connection));
            statement.execute("set local statement_timeout = 0; insert into t values (1)");
            connection.commit();
        }
        assertThat(this.database.column("select a from t")).containsExactly("1");
    }

    @Test
    void aFailureLeavesAConnectionInAutocommit() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '1ms'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.inspector.inspect(connection));
            assertThat(connection.getAutoCommit()).isTrue();
            statement.execute("set statement_timeout = 0");
            assertThat(this.inspector.inspect(connection).model().tables()).isEmpty();
            statement.execute("create table t (a int)");
        }
        assertThat(this.database.column("select a from t")).isEmpty();
    }

    @Test
    void aTableThatIsBeingAlteredIsWaitedForAsLongAsTheSessionSays() throws SQLException {
        this.database.execute("create table t (a int default 1)");
        try (Connection other = this.database.dataSource().getConnection();
                Statement alter = other.createStatement();
                Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            other.setAutoCommit(false);
            alter.execute("alter table t add b int");
            statement.execute("set lock_timeout = '50ms'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.inspector.inspect(connection))
                .matches((ex) -> "55P03".equals(ex.getSQLState()));
            other.rollback();
            assertThat(this.inspector.inspect(connection).model().tables()).hasSize(1);
        }
    }

    @Test
    void locksAreGoneAfterwardsAlsoWithinATransaction() throws SQLException {
        this.database.execute("create table t (a int default 1); create view v as select * from t");
        try (Connection connection = this.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            this.inspector.inspect(connection);
            this.database.execute("set lock_timeout = '5s'; alter table t add b int");
            connection.rollback();
        }
        assertThat(this.database.column("select b from t")).isEmpty();
    }

    @Test
    void aReadOnlyConnectionIsEnough() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            connection.setReadOnly(true);
            assertThat(this.inspector.inspect(connection).model().schemas()).hasSize(1);
            assertThat(connection.isReadOnly()).isTrue();
        }
    }

}
