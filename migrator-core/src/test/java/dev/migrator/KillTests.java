package dev.migrator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class KillTests {

    private static final int KILLS = 50;

    @Test
    void aRunThatIsKilledAnywhereIsFinishedByTheNextStart() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        Random random = new Random(seed);
        TestDatabase undisturbed = TestServer.createDatabase();
        long full = run(undisturbed, Long.MAX_VALUE).millis();
        int kills = 0;
        int databases = 0;
        while (kills < KILLS) {
            TestDatabase database = TestServer.createDatabase();
            databases++;
            // The first part of the time is spent before anything is written.
            while (kills < KILLS && run(database, random.nextLong(full)).killed()) {
                kills++;
            }
            run(database, Long.MAX_VALUE);
            assertThat(Catalogue.schema(database)).as("seed %d", seed).isEqualTo(Catalogue.schema(undisturbed));
            assertThat(Catalogue.rows(database)).as("seed %d", seed).isEqualTo(Catalogue.rows(undisturbed));
            assertThat(database.column("select count(*) from migrator_revision where state = 'applied'"))
                .containsExactly(String.valueOf(KilledRun.REVISIONS));
        }
        System.out.printf("%d kills in runs of %d revisions (%d ms undisturbed) on %d databases, seed %d%n", kills,
                KilledRun.REVISIONS, full, databases, seed);
    }

    /**
     * Starts a process and kills it some time after it began, unless it ends before.
     */
    private static Outcome run(TestDatabase database, long killAfterMillis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                KilledRun.class.getName(), database.url())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            long start = System.nanoTime();
            assertThat(line).isEqualTo("starting");
            boolean killed = !process.waitFor(Math.min(killAfterMillis, 600_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (!killed) {
                assertThat(process.exitValue()).isZero();
            }
            return new Outcome(killed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private record Outcome(boolean killed, long millis) {

    }

}
