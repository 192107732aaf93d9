package dev.migrator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that was killed some time after it began, unless it ended before.
 *
 * @param killed whether it was
 * @param millis how long it ran
 */
public record KilledProcess(boolean killed, long millis) {

    /**
     * Starts a process and waits for its end.
     * @param main prints {@code starting} when it begins
     * @param database whose address it is given
     * @param killAfterMillis when it is killed
     * @return how it ended; one that was not killed ended well
     */
    public static KilledProcess run(Class<?> main, TestDatabase database, long killAfterMillis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                main.getName(), database.url())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("starting");
            long start = System.nanoTime();
            boolean killed = !process.waitFor(Math.min(killAfterMillis, 600_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (!killed) {
                assertThat(process.exitValue()).isZero();
            }
            return new KilledProcess(killed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

}
