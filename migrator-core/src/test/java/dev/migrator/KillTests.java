package dev.migrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.migrator.testing.Catalogue;
import dev.migrator.testing.KilledProcess;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class KillTests {

    private static final int KILLS = Integer.getInteger("kills", 10);

    /** Processes that run at a time, each on a database of its own. */
    private static final int LANES = 2;

    private final AtomicInteger kills = new AtomicInteger();

    private final AtomicInteger databases = new AtomicInteger();

    @Test
    void aRunThatIsKilledAnywhereIsFinishedByTheNextStart() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        TestDatabase undisturbed = TestServer.createDatabase();
        long full = run(undisturbed, Long.MAX_VALUE).millis();
        ExecutorService executor = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Random random = new Random(seed + lane);
                int wanted = (KILLS + lane) / LANES;
                lanes.add(executor.submit(() -> kill(wanted, random, full, undisturbed)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        }
        catch (ExecutionException ex) {
            throw new AssertionError("seed " + seed, ex.getCause());
        }
        finally {
            executor.shutdownNow();
        }
        assertThat(this.kills).hasValue(KILLS);
        System.out.printf("%d kills in runs of %d revisions (%d ms undisturbed) on %d databases, seed %d%n",
                this.kills.get(), KilledRun.REVISIONS, full, this.databases.get(), seed);
    }

    private @Nullable Void kill(int wanted, Random random, long full, TestDatabase undisturbed) throws Exception {
        int killed = 0;
        while (killed < wanted) {
            TestDatabase database = TestServer.createDatabase();
            this.databases.incrementAndGet();
            // The first part of the time is spent before anything is written.
            while (killed < wanted && run(database, random.nextLong(full)).killed()) {
                killed++;
                this.kills.incrementAndGet();
            }
            run(database, Long.MAX_VALUE);
            assertThat(Catalogue.schema(database)).isEqualTo(Catalogue.schema(undisturbed));
            assertThat(Catalogue.rows(database)).isEqualTo(Catalogue.rows(undisturbed));
            assertThat(database.column("select count(*) from migrator_revision where state = 'applied'"))
                .containsExactly(String.valueOf(KilledRun.REVISIONS));
        }
        return null;
    }

    private static KilledProcess run(TestDatabase database, long killAfterMillis) throws Exception {
        return KilledProcess.run(KilledRun.class, List.of(database.url()), killAfterMillis);
    }

}
