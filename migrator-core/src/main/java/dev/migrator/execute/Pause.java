package dev.migrator.execute;

import java.time.Duration;

/**
 * Lets time pass. A seam for tests, which do not sleep.
 */
@FunctionalInterface
public interface Pause {

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
     * A pause of the current thread.
     * @return sleeps
     */
    static Pause sleeping() {
        return (duration) -> Thread.sleep(duration.toMillis());
    }

}
