package dev.migrator.execute;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often, and after which pauses, a revision is tried again that could not get a lock.
 * The pauses double, and each is cut by a random part of up to a half, so that runners
 * that met once do not meet again.
 *
 * @param retries how many attempts follow the first; zero for none
 * @param firstPause the longest first pause
 * @param longestPause what no pause exceeds
 */
public record RetryPolicy(int retries, Duration firstPause, Duration longestPause) {

    Duration pauseAfter(int attempt, DoubleSupplier random) {
        double doubled = this.firstPause.toMillis() * Math.pow(2, attempt - 1.0);
        double pause = Math.min(doubled, this.longestPause.toMillis());
        return Duration.ofMillis(Math.round(pause * (1 - random.getAsDouble() / 2)));
    }

}
