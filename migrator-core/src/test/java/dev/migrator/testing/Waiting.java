package dev.migrator.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for what other processes do, by asking again and again.
 */
public final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Waiting() {
    }

    /**
     * Waits until something is so.
     * @param condition asks for it
     */
    public static void until(Callable<Boolean> condition) {
        long begun = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new AssertionError("Waited for " + LIMIT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

}
