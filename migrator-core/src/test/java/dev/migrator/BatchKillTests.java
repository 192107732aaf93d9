package dev.migrator;

import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.KilledProcess;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Batches in a process that is killed. {@code kills} says how often, {@code batch.seed}
 * repeats a run.
 */
class BatchKillTests {

    private static final int KILLS = Integer.getInteger("kills", 6);

    @Test
    void eachRowIsChangedOnceHoweverOftenTheProcessIsKilled() throws Exception {
        long seed = Long.getLong("batch.seed", System.nanoTime());
        Random random = new Random(seed);
        long full = KilledProcess.run(KilledBatches.class, TestServer.createDatabase(), Long.MAX_VALUE).millis();
        int killed = 0;
        int databases = 0;
        while (killed < KILLS) {
            TestDatabase database = TestServer.createDatabase();
            databases++;
            while (killed < KILLS && KilledProcess.run(KilledBatches.class, database, random.nextLong(full)).killed()) {
                killed++;
            }
            KilledProcess.run(KilledBatches.class, database, Long.MAX_VALUE);
            assertThat(database
                .column("select concat_ws(' ', count(*), min(by_sql), max(by_sql), min(by_code), max(by_code)) from t"))
                .as("seed %d", seed)
                .containsExactly(KilledBatches.ROWS + " 1 1 1 1");
            assertThat(
                    database.column("select concat_ws(' ', seen, changed, finished) from migrator_batch order by step"))
                .as("seed %d", seed)
                .containsExactly("20000 20000 t", "20000 20000 t");
        }
        System.out.printf("%d kills in batches over %d rows (%d ms undisturbed) on %d databases, seed %d%n", killed,
                KilledBatches.ROWS, full, databases, seed);
    }

}
