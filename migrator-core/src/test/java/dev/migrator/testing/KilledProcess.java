package dev.migrator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
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
     * @param arguments what it is given
     * @param killAfterMillis when it is killed
     * @return how it ended; one that was not killed ended well
     */
    public static KilledProcess run(Class<?> main, List<String> arguments, long killAfterMillis)
            throws IOException, InterruptedException {
        Process process = JavaProgram.start(main, arguments);
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
