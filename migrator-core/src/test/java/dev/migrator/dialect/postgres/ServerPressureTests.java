package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is to be seen of one database, by a user without any privilege. Replication is a
 * matter of the whole server: {@link ReplicationLagTests}.
 */
class ServerPressureTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Connection reader;

    @BeforeEach
    void connect() throws SQLException {
        String role = this.database.name() + "_reader";
        this.database.execute("create role %s login".formatted(role));
        this.reader = DriverManager.getConnection(this.database.url().replace("user=postgres", "user=" + role));
    }

    @AfterEach
    void close() throws SQLException {
        this.reader.close();
        this.threads.shutdown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update users set name = 'a' where id = 1  | update users set name = 'b' where id = 1
            update users set name = 'a' where id = 1  | select from users where id = 1 for share
            insert into users values (0)              | insert into users values (0)
            lock table users in share mode            | update users set name = 'b' where id = 1
            select from users                         | drop table users
            """)
    void aSessionThatWaitsForALockIsSeen(String holding, String waiting) throws Exception {
        users("");
        whileItWaits(holding, waiting, (pid) -> {
            LockWait first = read().lockWait();
            assertThat(first).isNotNull();
            assertThat(first.pid()).isEqualTo(pid);
            await((pressure) -> longer(pressure.lockWait(), first));
            assertThat(read(List.of(pid)).lockWait()).isNull();
            assertThat(read().strain(new PressureLimits(Long.MAX_VALUE, first.waited(), 1, 0))).get()
                .asString()
                .startsWith("session %d has waited ".formatted(pid));
        });
        assertThat(read().lockWait()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select pg_advisory_xact_lock(1)           | select pg_advisory_xact_lock(1)
            insert into users values (0)              | create index concurrently on users (name)
            """)
    void aSessionThatIsMeantToWaitIsNot(String holding, String waiting) throws Exception {
        users("");
        whileItWaits(holding, waiting, (pid) -> assertThat(read().lockWait()).isNull());
    }

    @Test
    void theOneThatWaitsLongestIsSeen() throws Exception {
        users("");
        whileItWaits("update users set name = 'a' where id = 1", "update users set name = 'b' where id = 1",
                (first) -> whileItWaits("update users set name = 'a' where id = 2",
                        "update users set name = 'b' where id = 2", (second) -> {
                            assertThat(read()).matches((pressure) -> waits(pressure.lockWait(), first));
                            assertThat(read(List.of(first))).matches((pressure) -> waits(pressure.lockWait(), second));
                            assertThat(read(List.of(first, second)).lockWait()).isNull();
                        }));
    }

    @Test
    void aParallelWorkerOfOursIsOurs() throws Exception {
        users("");
        this.database.execute("create function count_users() returns bigint language plpgsql parallel safe "
                + "as 'begin return (select count(*) from users); end'");
        try (Connection holder = transaction("lock table users"); Connection leader = connect("postgres")) {
            execute(leader, "set debug_parallel_query = on");
            int pid = ServerSession.read(leader).pid();
            Future<?> end = this.threads.submit(() -> execute(leader, "select count_users()"));
            try (Connection superuser = connect("postgres")) {
                Waiting.until(() -> ServerPressure.read(superuser, "users", List.of()).lockWait() != null);
                assertThat(ServerPressure.read(superuser, "users", List.of()).lockWait().pid()).isNotEqualTo(pid);
                assertThat(ServerPressure.read(superuser, "users", List.of(pid)).lockWait()).isNull();
            }
            holder.rollback();
            end.get();
        }
    }

    @Test
    void whatWaitsInAnotherDatabaseIsNotSeen() throws Exception {
        users("");
        TestDatabase other = TestServer.createDatabase();
        String role = this.database.name() + "_reader";
        whileItWaits("update users set name = 'a' where id = 1", "update users set name = 'b' where id = 1", (pid) -> {
            try (Connection connection = DriverManager
                .getConnection(other.url().replace("user=postgres", "user=" + role))) {
                assertThat(ServerPressure.read(connection, "users", List.of()).lockWait()).isNull();
            }
        });
    }

    @Test
    void deadRowsAwaitAutovacuum() throws Exception {
        users("");
        try (Connection holder = keepingVacuumAway("users")) {
            this.database.execute("update users set name = 'new' where id <= 600");
            await((pressure) -> new DeadRows("users", 1000, 600, 600, false).equals(pressure.deadRows()));
            assertThat(read().strain(new PressureLimits(0, Duration.ofDays(1), 0.3, 500))).get()
                .hasToString("38 % of the rows of users are dead and wait for a vacuum (600)");
            holder.rollback();
        }
        this.database.execute("vacuum users");
        await((pressure) -> new DeadRows("users", 1000, 0, 0, false).equals(pressure.deadRows()));
    }

    @ParameterizedTest
    @CsvSource({ "autovacuum_enabled = off", "autovacuum_vacuum_threshold = 600",
            "'autovacuum_vacuum_scale_factor = 0.6, autovacuum_vacuum_threshold = 0'" })
    void deadRowsThatNobodyWillComeForAwaitNothing(String parameters) throws Exception {
        users("with (%s)".formatted(parameters));
        this.database.execute("analyze users");
        this.database.execute("update users set name = 'new' where id <= 600");
        await((pressure) -> new DeadRows("users", 1000, 600, 0, false).equals(pressure.deadRows()));
        assertThat(read().strain(new PressureLimits(0, Duration.ofDays(1), 0, 0))).isEmpty();
    }

    @Test
    void nobodyComesForAnyTableWhereNothingIsCounted() throws Exception {
        users("");
        try (Connection holder = keepingVacuumAway("users"); Connection superuser = connect("postgres")) {
            this.database.execute("update users set name = 'new' where id <= 600");
            await((pressure) -> pressure.deadRows() != null && pressure.deadRows().due() == 600);
            execute(superuser, "set track_counts = off");
            assertThat(ServerPressure.read(superuser, "users", List.of()).deadRows())
                .isEqualTo(new DeadRows("users", 1000, 600, 0, false));
            holder.rollback();
        }
    }

    @Test
    void theRowsOfPartitionsAreThoseOfTheTable() throws Exception {
        this.database.execute("create table users (id int, name text) partition by range (id)");
        this.database.execute("create table users_1 partition of users for values from (0) to (501)");
        this.database.execute(
                "create table users_2 partition of users for values from (501) to (1001) " + "partition by range (id)");
        this.database.execute("create table users_3 partition of users_2 for values from (501) to (1001) "
                + "with (autovacuum_enabled = false)");
        this.database.execute("insert into users select n, 'old' from generate_series(1, 1000) n");
        try (Connection holder = keepingVacuumAway("users_1")) {
            this.database.execute("update users set name = 'new' where id <= 600");
            await((pressure) -> new DeadRows("users", 1000, 600, 500, false).equals(pressure.deadRows()));
            holder.rollback();
        }
    }

    @Test
    void aVacuumIsSeenAtWork() throws Exception {
        users("with (autovacuum_enabled = false, fillfactor = 10)");
        this.database.execute("delete from users where id <= 600");
        await((pressure) -> new DeadRows("users", 400, 600, 0, false).equals(pressure.deadRows()));
        try (Connection vacuum = connect("postgres"); Statement statement = vacuum.createStatement()) {
            statement.execute("set vacuum_cost_delay = 100");
            statement.execute("set vacuum_cost_limit = 1");
            Future<?> end = this.threads.submit(() -> assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute("vacuum users")));
            await((pressure) -> new DeadRows("users", 400, 600, 0, true).equals(pressure.deadRows()));
            assertThat(read().strain(new PressureLimits(0, Duration.ofDays(1), 0.5, 0))).get()
                .hasToString("60 % of the rows of users are dead and are being vacuumed (600)");
            statement.cancel();
            end.get();
        }
    }

    @Test
    void inATransactionItIsReadAnew() throws Exception {
        users("with (autovacuum_enabled = false)");
        this.reader.setAutoCommit(false);
        await((pressure) -> new DeadRows("users", 1000, 0, 0, false).equals(pressure.deadRows()));
        this.database.execute("delete from users");
        await((pressure) -> new DeadRows("users", 0, 1000, 0, false).equals(pressure.deadRows()));
        whileItWaits("lock table users", "drop table users",
                (pid) -> assertThat(read()).matches((pressure) -> waits(pressure.lockWait(), pid)));
        assertThat(this.reader.getAutoCommit()).isFalse();
    }

    @Test
    void aTableThatIsNotThereHasNoRows() throws Exception {
        ServerPressure pressure = read();
        assertThat(pressure.deadRows()).isNull();
        assertThat(pressure.strain(new PressureLimits(0, Duration.ZERO, 0, 0))).isEmpty();
    }

    @Test
    void namesAreWrittenAsInSql() throws Exception {
        this.database.execute("create table \"Odd one\" (id int)");
        assertThat(ServerPressure.read(this.reader, "public.\"Odd one\"", List.of()).deadRows())
            .isEqualTo(new DeadRows("public.\"Odd one\"", 0, 0, 0, false));
    }

    /**
     * A session counts its rows when it ends, which can be after the next one counted
     * those that it deleted; and there are never less than none.
     */
    private void users(String options) {
        this.database.execute("create table users (id int primary key, name text) " + options);
        this.database.execute("insert into users select n, 'old' from generate_series(1, 1000) n");
        await((pressure) -> pressure.deadRows() != null && pressure.deadRows().live() == 1000);
    }

    /** Autovacuum does not wait for a table that somebody has locked. */
    private Connection keepingVacuumAway(String table) throws SQLException {
        return transaction("lock table %s in share update exclusive mode".formatted(table));
    }

    private void whileItWaits(String holding, String waiting, Check check) throws Exception {
        try (Connection holder = transaction(holding); Connection waiter = connect("postgres")) {
            int pid = ServerSession.read(waiter).pid();
            Future<?> end = this.threads.submit(() -> execute(waiter, waiting));
            Waiting.until(() -> {
                assertThat(end.isDone()).as("It did not wait").isFalse();
                return !this.database.column("select 1 from pg_locks where waitstart is not null and pid = " + pid)
                    .isEmpty();
            });
            check.accept(pid);
            holder.rollback();
            end.get();
        }
    }

    private static boolean waits(LockWait wait, int pid) {
        return wait != null && wait.pid() == pid;
    }

    private static boolean longer(LockWait wait, LockWait than) {
        return waits(wait, than.pid()) && wait.waited().compareTo(than.waited()) > 0;
    }

    private ServerPressure read() throws SQLException {
        return read(List.of());
    }

    private ServerPressure read(Collection<Integer> ownPids) throws SQLException {
        return ServerPressure.read(this.reader, "users", ownPids);
    }

    private void await(Predicate<ServerPressure> condition) {
        Waiting.until(() -> condition.test(read()));
    }

    private Connection transaction(String sql) throws SQLException {
        Connection connection = connect("postgres");
        connection.setAutoCommit(false);
        execute(connection, sql);
        return connection;
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(this.database.url().replace("user=postgres", "user=" + user));
    }

    private static Void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        }
    }

    @FunctionalInterface
    private interface Check {

        void accept(int pid) throws Exception;

    }

}
