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
     * A pause of the current thread.
     * @return sleeps
     */
    static Pause sleeping() {
        return (duration) -> Thread.sleep(duration.toMillis());
    }

}
