package dev.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.command.Upgrade;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.execute.LockWaitException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.revision.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LockTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        this.threads.shutdownNow();
    }

    @Test
    void aWaitingRunSaysWhoHoldsTheLockAndEndsWhenTheTargetIsReached() throws Exception {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        AdvisoryLock lock = new AdvisoryLock("\"public\".\"migrator_revision\"");
        try (Connection holder = this.database.dataSource().getConnection()) {
            holder.setClientInfo("ApplicationName", "the other one");
            assertThat(lock.tryAcquire(holder)).isTrue();
            List<Backend> seen = new ArrayList<>();
            List<Duration> pauses = new ArrayList<>();
            Migrator waiting = Migrator.on(this.database.dataSource()).source(scripts).listener(new RunListener() {

                @Override
                public void waitingForLock(List<Backend> holders, Duration waited) {
                    seen.addAll(holders);
                }

            }).pause((duration) -> {
                pauses.add(duration);
                if (pauses.size() == 500) {
                    applyByHand();
                }
            }).build();
            assertThat(waiting.upgrade().applied()).isEmpty();
            assertThat(sum(pauses.subList(500, pauses.size()))).isLessThan(Duration.ofMillis(650));
            assertThat(seen).singleElement().satisfies((backend) -> {
                assertThat(backend.application()).isEqualTo("the other one");
                assertThat(backend.user()).isEqualTo("postgres");
                assertThat(backend.toString()).contains("pid ", "user postgres", "application the other one", "idle");
            });
        }
        assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
    }

    @Test
    void aWaitingRunHearsThatTheLockIsGivenBack() throws Exception {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        AdvisoryLock lock = new AdvisoryLock("\"public\".\"migrator_revision\"");
        try (Connection holder = this.database.dataSource().getConnection();
                Connection own = this.database.dataSource().getConnection()) {
            assertThat(lock.tryAcquire(holder)).isTrue();
            List<Duration> pauses = new ArrayList<>();
            SingleConnectionDataSource dataSource = new SingleConnectionDataSource(own, true);
            Migrator waiting = Migrator.on(dataSource).source(scripts).pause((duration) -> {
                pauses.add(duration);
                if (pauses.size() == 1000) {
                    giveBack(lock, holder);
                    awaitNotification(own);
                }
            }).build();
            assertThat(waiting.upgrade().applied()).hasSize(1);
            assertThat(pauses).hasSize(1000);
            assertThat(new JdbcTemplate(dataSource).queryForList("select pg_listening_channels()")).isEmpty();
        }
    }

    @Test
    void aLockThatEndsWithItsSessionIsNoticed() throws Exception {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        Connection holder = this.database.dataSource().getConnection();
        assertThat(new AdvisoryLock("\"public\".\"migrator_revision\"").tryAcquire(holder)).isTrue();
        Migrator waiting = Migrator.on(this.database.dataSource())
            .source(scripts)
            .pause((duration) -> end(holder))
            .build();
        assertThat(waiting.upgrade().applied()).hasSize(1);
    }

    @Test
    void aRunWaitsNoLongerThanItShould() throws SQLException {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        try (Connection holder = this.database.dataSource().getConnection()) {
            new AdvisoryLock("\"public\".\"migrator_revision\"").tryAcquire(holder);
            MigratorSettings settings = MigratorSettings.builder().lockWaitLimit(Duration.ofMinutes(10)).build();
            Migrator waiting = Migrator.on(this.database.dataSource())
                .source(scripts)
                .settings(settings)
                .pause((duration) -> {
                })
                .build();
            assertThatExceptionOfType(LockWaitException.class).isThrownBy(waiting::upgrade).satisfies((ex) -> {
                assertThat(ex.waited()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
                assertThat(ex.holder()).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3 })
    void aRevisionThatCannotGetALockIsTriedAgainAndSaysWhoBlocks(int poolSize) throws Exception {
        this.database.execute("create table hot (id int)");
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int); alter table hot add name text;");
        try (Connection blocker = this.database.dataSource().getConnection(); HikariDataSource pool = pool(poolSize)) {
            blocker.setClientInfo("ApplicationName", "long report");
            blocker.setAutoCommit(false);
            execute(blocker, "select * from hot");
            Retries retries = new Retries();
            Migrator migrator = Migrator.on(pool)
                .source(scripts)
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(400)).build())
                .listener(retries)
                .pause((duration) -> {
                    if (retries.attempts.size() == 2) {
                        rollback(blocker);
                    }
                })
                .build();
            assertThat(migrator.upgrade().applied()).hasSize(1);
            assertThat(retries.attempts).containsExactly(1, 2);
            assertThat(retries.blockers).isNotEmpty().allSatisfy((backend) -> {
                assertThat(backend.application()).isEqualTo("long report");
                assertThat(backend.state()).isEqualTo("idle in transaction");
                assertThat(backend.query()).isEqualTo("select * from hot");
                assertThat(backend.age()).isNotNull();
            });
            assertThat(retries.pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(retries.pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        }
    }

    @Test
    void aRevisionThatNeverGetsTheLockFailsAndNamesTheBlocker() throws SQLException {
        this.database.execute("create table hot (id int)");
        TestScripts scripts = new TestScripts().then("a1", "drop table hot");
        try (Connection blocker = this.database.dataSource().getConnection()) {
            blocker.setAutoCommit(false);
            execute(blocker, "select * from hot");
            Migrator migrator = Migrator.on(this.database.dataSource())
                .source(scripts)
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(50)).lockRetries(2).build())
                .pause((duration) -> {
                })
                .build();
            assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
                assertThat(ex.sqlState()).isEqualTo("55P03");
                assertThat(ex.blockers()).hasSize(1);
                assertThat(ex.problem()).contains("Blocked by pid");
            });
        }
    }

    @Test
    void concurrentIndexBuildsWaitWithoutALimitForOldTransactions() throws Exception {
        this.database.execute("create table t (id int)");
        CountDownLatch blocked = new CountDownLatch(2);
        List<IndexProgress> seen = new CopyOnWriteArrayList<>();
        try (Connection old = this.database.dataSource().getConnection()) {
            old.setAutoCommit(false);
            execute(old, "insert into t values (1)");
            TestScripts scripts = new TestScripts().thenWithoutTransaction("a1",
                    "create index concurrently t_id on t (id)");
            Migrator migrator = Migrator.on(this.database.dataSource())
                .source(scripts)
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(100)).lockRetries(0).build())
                .listener(new RunListener() {

                    @Override
                    public void revisionBlocked(Revision revision, List<Backend> blockers) {
                        blocked.countDown();
                    }

                    @Override
                    public void indexProgressed(Revision revision, IndexProgress progress) {
                        if (seen.isEmpty()) {
                            blocked.countDown();
                        }
                        seen.add(progress);
                    }

                })
                .build();
            Future<Upgrade.Result> run = this.threads.submit(() -> migrator.upgrade());
            blocked.await();
            old.commit();
            assertThat(run.get().applied()).hasSize(1);
        }
        assertThat(seen.get(0)).hasToString("index t_id on t: waiting for writers before build, 0 %");
        assertThat(this.database.column("select indisvalid from pg_index where indexrelid = 't_id'::regclass"))
            .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 10 })
    void anIndexIsBuiltConcurrentlyWhileFourOthersWaitForTheLock(int poolSize) throws Exception {
        this.database.execute("create table t as select generate_series(1, 200000) as id");
        TestScripts scripts = new TestScripts().thenWithoutTransaction("a1", "create index concurrently t_id on t (id)")
            .then("a2", "create table u (id int)");
        List<Future<Upgrade.Result>> runs = new ArrayList<>();
        for (int replica = 0; replica < 5; replica++) {
            runs.add(this.threads.submit(() -> {
                try (HikariDataSource pool = pool(poolSize)) {
                    return Migrator.on(pool).source(scripts).build().upgrade();
                }
            }));
        }
        List<Integer> applied = new ArrayList<>();
        for (Future<Upgrade.Result> run : runs) {
            applied.add(run.get().applied().size());
        }
        assertThat(applied).containsExactlyInAnyOrder(2, 0, 0, 0, 0);
        assertThat(this.database.column("select indisvalid from pg_index where indexrelid = 't_id'::regclass"))
            .containsExactly("t");
    }

    @Test
    void sixteenReplicasMeetAnEmptyDatabaseInFiveRounds() throws Exception {
        for (int round = 1; round <= 5; round++) {
            TestDatabase empty = TestServer.createDatabase();
            TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
                .then("a2", "insert into t values (1)")
                .thenWithoutTransaction("a3", "create index concurrently t_id on t (id)")
                .then("a4", "insert into t values (2)");
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Upgrade.Result>> runs = new ArrayList<>();
            for (int replica = 0; replica < 16; replica++) {
                runs.add(this.threads.submit(() -> {
                    start.await();
                    return Migrator.on(empty.dataSource()).source(scripts).build().upgrade();
                }));
            }
            start.countDown();
            int applied = 0;
            for (Future<Upgrade.Result> run : runs) {
                applied += run.get().applied().size();
            }
            assertThat(applied).isEqualTo(4);
            assertThat(empty.column("select id from t order by id")).containsExactly("1", "2");
            assertThat(empty
                .column("select outcome || count(*) from migrator_log where revision is not null group by outcome"))
                .containsExactly("succeeded4");
        }
    }

    private void applyByHand() {
        TestScripts same = new TestScripts().then("a1", "select 1");
        MigratorSettings otherLock = MigratorSettings.builder().revisionTable("other").build();
        Migrator.on(this.database.dataSource()).source(same).settings(otherLock).build().upgrade();
        this.database.execute("alter table other rename to migrator_revision");
    }

    private HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(this.database.url());
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    private static void giveBack(AdvisoryLock lock, Connection holder) {
        try {
            lock.release(holder);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Leaves it to be read. */
    private static void awaitNotification(Connection connection) {
        try {
            connection.unwrap(BaseConnection.class).getQueryExecutor().processNotifies(60_000);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void end(Connection holder) {
        try {
            holder.abort(Runnable::run);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Retries implements RunListener {

        private final List<Integer> attempts = new ArrayList<>();

        private final List<Duration> pauses = new ArrayList<>();

        private final List<Backend> blockers = new ArrayList<>();

        @Override
        public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
            this.attempts.add(attempt);
            this.pauses.add(pause);
            this.blockers.addAll(blockers);
        }

    }

}
