package dev.migrator;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.testing.KilledProcess;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Batches in a process that is killed. {@code kills} says how often in each case,
 * {@code batch.seed} repeats a run.
 */
class BatchKillTests {

    private static final int KILLS = Integer.getInteger("kills", 1);

    private static final long SEED = Long.getLong("batch.seed", System.nanoTime());

    private static long undisturbed;

    @BeforeAll
    static void measure() throws Exception {
        undisturbed = run(TestServer.createDatabase(), Long.MAX_VALUE, "BLOCKING", "1").millis();
    }

    @ParameterizedTest
    @CsvSource({ "BLOCKING, 1", "BLOCKING, 4", "BACKGROUND, 1", "BACKGROUND, 4" })
    void eachRowIsChangedOnceHoweverOftenTheProcessIsKilled(String mode, String workers) throws Exception {
        Random random = new Random(SEED);
        long longest = undisturbed;
        int killed = 0;
        int amidBatches = 0;
        int databases = 0;
        while (killed < KILLS) {
            TestDatabase database = TestServer.createDatabase();
            databases++;
            KilledProcess last = run(database, random.nextLong(longest), mode, workers);
            longest = last.killed() ? longest : last.millis();
            while (last.killed()) {
                killed++;
                amidBatches += isAmidBatches(database) ? 1 : 0;
                last = run(database, killed < KILLS ? random.nextLong(longest) : Long.MAX_VALUE, mode, workers);
            }
            requireEachRowOnce(database, Integer.parseInt(workers));
        }
        System.out.printf(
                "%d kills, %d of them amid batches, over %d rows (%s, workers %s) within %d ms on %d databases, "
                        + "seed %d%n",
                killed, amidBatches, KilledBatches.ROWS, mode, workers, longest, databases, SEED);
    }

    private static KilledProcess run(TestDatabase database, long killAfterMillis, String mode, String workers)
            throws Exception {
        return KilledProcess.run(KilledBatches.class, List.of(database.url(), mode, workers), killAfterMillis);
    }

    /**
     * Whether batches were begun, and not finished.
     */
    private static boolean isAmidBatches(TestDatabase database) {
        return database.column("select to_regclass('migrator_batch')::text").get(0) != null
                && !database.column("select 1 from migrator_batch where not finished").isEmpty();
    }

    private static void requireEachRowOnce(TestDatabase database, int workers) {
        assertThat(database
            .column("select concat_ws(' ', count(*), min(by_sql), max(by_sql), min(by_code), max(by_code)) from t"))
            .as("seed %d", SEED)
            .containsExactly(KilledBatches.ROWS + " 1 1 1 1");
        String places = "%d %d %d t t".formatted(workers == 1 ? 1 : 4 * workers, KilledBatches.ROWS,
                KilledBatches.ROWS);
        assertThat(database.column("""
                select concat_ws(' ', count(*), sum(seen), sum(changed), bool_and(ended), bool_and(finished)) \
                from migrator_batch group by step order by step""")).as("seed %d", SEED)
            .containsExactly(places, places);
        assertThat(database.column("select state from migrator_revision order by revision")).as("seed %d", SEED)
            .containsExactly("applied", "applied");
    }

}
