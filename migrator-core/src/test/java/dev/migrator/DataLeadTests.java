package dev.migrator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.testing.OtherProcess;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several processes that move the same data: one leads, and another takes over when that
 * one dies, pauses or ends.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be paused there by a signal")
class DataLeadTests {

    /**
     * Another one looks every {@link DataReplica#INTERVAL}; the rest is a busy machine.
     */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);

    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration SHORT = Duration.ofMillis(500);

    private final TestDatabase database = TestServer.createDatabase();

    private final List<OtherProcess> replicas = new ArrayList<>();

    @AfterEach
    void end() {
        this.replicas.forEach(OtherProcess::close);
    }

    @Test
    void oneOfFourLeadsAndAnotherTakesOverWhenItIsKilled() throws Exception {
        int workers = 2;
        upgrade(workers);
        List<Duration> gaps = new ArrayList<>();
        try (Gate start = close(DataReplica.GATE_BEFORE_A_BATCH)) {
            for (int replica = 0; replica < 4; replica++) {
                start(workers, LONG);
            }
        }
        for (int kill = 0; kill < 3; kill++) {
            long leader = leaderAmidWork();
            Timestamp killed = this.database.jdbc().queryForObject("select clock_timestamp()", Timestamp.class);
            replica(leader).kill();
            Waiting.until(() -> firstOfOthers(leader, killed) != null);
            gaps.add(Duration.between(killed.toInstant(), firstOfOthers(leader, killed).toInstant()));
        }
        awaitEnd();
        System.out.printf("From the kill of a leader to the next batch by processes with %d workers: %s%n", workers,
                gaps);
        assertThat(gaps).allSatisfy((gap) -> assertThat(gap).isLessThan(TAKEN_OVER_WITHIN));
        requireEachRowOnce();
        requireOneLeaderAtATime();
        assertThat(this.database.column("select distinct process from work")).hasSize(4);
    }

    @Test
    void whoWasPausedBetweenBatchesCommitsNothingAfterAnotherTookOver() throws Exception {
        upgrade(4);
        OtherProcess late = start(4, LONG);
        leaderAmidWork();
        try (Gate gate = close(DataReplica.GATE_BEFORE_A_BATCH)) {
            awaitAt(DataReplica.GATE_BEFORE_A_BATCH, 4);
            late.pause();
        }
        long lead = lead();
        endLead(late);
        OtherProcess next = start(4, LONG);
        assertThat(next.exit()).isZero();
        requireEachRowOnce();
        late.signal("CONT");
        assertThat(late.exit()).isZero();
        assertThat(late.lines()).contains("failed, LostLeadException", "deferred, LostLeadException",
                "nothing is left");
        requireEachRowOnce();
        requireOneLeaderAtATime();
        assertThat(leads(late)).containsExactly(lead);
        assertThat(leads(next)).first().isEqualTo(lead + 1);
    }

    @Test
    void whoWasPausedInABatchIsRolledBack() throws Exception {
        upgrade(4);
        OtherProcess late = pausedInABatch(LONG);
        long lead = lead();
        endLead(late);
        OtherProcess next = start(4, LONG);
        Waiting.until(() -> lead() > lead);
        int before = batches(late);
        late.signal("CONT");
        late.awaitLine("deferred, LostLeadException"::equals);
        assertThat(next.exit()).isZero();
        assertThat(late.exit()).isZero();
        assertThat(batches(late)).isEqualTo(before);
        requireEachRowOnce();
        requireOneLeaderAtATime();
        assertThat(leads(late)).containsExactly(lead);
    }

    @Test
    void theServerEndsTheTransactionsOfWhoWasPausedInABatch() throws Exception {
        upgrade(4);
        OtherProcess late = pausedInABatch(SHORT);
        long lead = lead();
        endLead(late);
        OtherProcess next = start(4, SHORT);
        assertThat(next.exit()).isZero();
        requireEachRowOnce();
        late.signal("CONT");
        assertThat(late.exit()).isZero();
        requireEachRowOnce();
        requireOneLeaderAtATime();
        assertThat(leads(late)).containsExactly(lead);
    }

    @Test
    void whoIsAskedToEndCommitsTheBatchInHand() throws Exception {
        int workers = 4;
        upgrade(workers);
        OtherProcess ending = start(workers, LONG);
        leaderAmidWork();
        int before;
        try (Gate gate = close(DataReplica.GATE_IN_A_BATCH)) {
            awaitAt(DataReplica.GATE_IN_A_BATCH, workers);
            before = batches(ending);
            ending.signal("TERM");
            ending.awaitLine("stopping"::equals);
        }
        assertThat(ending.exit()).isEqualTo(128 + 15);
        assertThat(ending.lines()).endsWith("stopped").contains("deferred, RunStoppedException");
        assertThat(ending.lines()).noneMatch((line) -> line.startsWith("failed"));
        assertThat(batches(ending)).isEqualTo(before + workers);
        assertThat(this.database.column("select count(*) from t where times = 1"))
            .isEqualTo(this.database.column("select sum(seen) from migrator_batch"));
        assertThat(start(workers, LONG).exit()).isZero();
        requireEachRowOnce();
        requireOneLeaderAtATime();
    }

    private void upgrade(int workers) {
        DataReplica.migrator((PGSimpleDataSource) this.database.dataSource(), workers, LONG).upgrade();
    }

    private OtherProcess start(int workers, Duration idleLimit) throws IOException {
        OtherProcess replica = OtherProcess.start(DataReplica.class,
                List.of(this.database.url(), String.valueOf(workers), String.valueOf(idleLimit.toMillis())));
        this.replicas.add(replica);
        replica.awaitLine("ready"::equals);
        return replica;
    }

    /**
     * A process that has begun batches of all its workers, and goes on with none of them.
     */
    private OtherProcess pausedInABatch(Duration idleLimit) throws Exception {
        OtherProcess paused = start(4, idleLimit);
        leaderAmidWork();
        try (Gate gate = close(DataReplica.GATE_IN_A_BATCH)) {
            awaitAt(DataReplica.GATE_IN_A_BATCH, 4);
            paused.pause();
        }
        return paused;
    }

    private OtherProcess replica(long pid) {
        return this.replicas.stream().filter((replica) -> replica.pid() == pid).findFirst().orElseThrow();
    }

    /**
     * Who leads, when it has committed some batches.
     */
    private long leaderAmidWork() {
        List<Long> found = new ArrayList<>();
        Waiting.until(() -> {
            found.addAll(this.database.jdbc()
                .queryForList("select process from work where lead = (select max(lead) from migrator_batch) "
                        + "group by process having count(*) > 3", Long.class));
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private Timestamp firstOfOthers(long leader, Timestamp after) {
        return this.database.jdbc()
            .queryForObject("select min(ended) from work where process <> ? and ended > ?", Timestamp.class, leader,
                    after);
    }

    private long lead() {
        return this.database.jdbc().queryForObject("select max(lead) from migrator_batch", Long.class);
    }

    private List<Long> leads(OtherProcess replica) {
        return this.database.jdbc()
            .queryForList("select distinct lead from work where process = ? order by lead", Long.class, replica.pid());
    }

    private int batches(OtherProcess replica) {
        return this.database.jdbc()
            .queryForObject("select count(*) from work where process = ?", Integer.class, replica.pid());
    }

    /**
     * Ends the session that has the lead, as a server does that hears nothing of its
     * client any more.
     */
    private void endLead(OtherProcess leader) {
        String holding = "from pg_locks where locktype = 'advisory' and granted and classid = %d and database = "
            .formatted(0x4D696772) + "(select oid from pg_database where datname = current_database())";
        assertThat(this.database.column("select pg_terminate_backend(pid) " + holding)).as("lead of %d", leader.pid())
            .containsExactly("t");
        Waiting.until(() -> this.database.column("select pid " + holding).isEmpty());
    }

    private Gate close(int gate) throws SQLException {
        Connection connection = this.database.dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(gate));
        }
        return connection::close;
    }

    private void awaitAt(int gate, int workers) {
        Waiting.until(() -> this.database.column("""
                select count(*) from pg_locks where locktype = 'advisory' and not granted and classid = 0 and objid = %d
                and database = (select oid from pg_database where datname = current_database())""".formatted(gate))
            .equals(List.of(String.valueOf(workers))));
    }

    private void awaitEnd() throws InterruptedException {
        int ended = 0;
        for (OtherProcess replica : this.replicas) {
            ended += replica.exit() == 0 ? 1 : 0;
        }
        assertThat(ended).isEqualTo(1);
    }

    private void requireEachRowOnce() {
        assertThat(this.database.column("select concat_ws(' ', count(*), min(times), max(times)) from t"))
            .containsExactly(DataReplica.ROWS + " 1 1");
        assertThat(this.database.column("select sum(rows) from work")).containsExactly("" + DataReplica.ROWS);
        assertThat(this.database
            .column("select concat_ws(' ', sum(seen), bool_and(ended), bool_and(finished)) from migrator_batch"))
            .containsExactly(DataReplica.ROWS + " t t");
    }

    /**
     * Leads follow one another in the order of commits, belong to one process each, and
     * no batch begins before those of the lead before are committed.
     */
    private void requireOneLeaderAtATime() {
        List<Map<String, Object>> none = List.of();
        assertThat(this.database.rows("select lead from work group by lead having count(distinct process) > 1"))
            .isEqualTo(none);
        assertThat(this.database.rows("""
                select a.process, a.lead, a.ended, b.process as next, b.lead as next_lead, b.begun
                  from (select process, lead, min(begun) as begun, max(ended) as ended from work group by 1, 2) a,
                       (select process, lead, min(begun) as begun, max(ended) as ended from work group by 1, 2) b
                 where a.lead < b.lead and a.ended >= b.begun""")).isEqualTo(none);
    }

    /**
     * Nobody passes until it is opened.
     */
    private interface Gate extends AutoCloseable {

        @Override
        void close() throws SQLException;

    }

}
