package dev.migrator.execute;

import java.time.Duration;

import dev.migrator.batch.StopSignal;

/**
 * Lets time pass. A seam for tests, which do not sleep.
 */
@FunctionalInterface
public interface Pause {

    /** Of a pause that can be ended. */
    Duration SLICE = Duration.ofSeconds(1);

    /**
     * Waits.
     * @param duration how long
     * @throws InterruptedException where the thread is asked to end
     */
    void pause(Duration duration) throws InterruptedException;

    /**
     * Waits, and ends the run where the thread is asked to end.
     * @param duration how long
     * @throws RunInterruptedException where the thread is asked to end
     */
    default void pauseOrEnd(Duration duration) {
        try {
            pause(duration);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new RunInterruptedException(ex);
        }
    }

    /**
     * The same, which ends where the process is asked to end: a long one within a second.
     * @param stop asks
     * @return throws {@link dev.migrator.batch.RunStoppedException} where it was asked
     */
    default Pause until(StopSignal stop) {
        return (duration) -> {
            for (Duration left = duration; left.compareTo(Duration.ZERO) > 0; left = left.minus(SLICE)) {
                stop.check();
                pause(left.compareTo(SLICE) < 0 ? left : SLICE);
            }
            stop.check();
        };
    }

    /**
     * A pause of the current thread.
     * @return sleeps
     */
    static Pause sleeping() {
        return (duration) -> Thread.sleep(duration.toMillis());
    }

}
