package dev.migrator.dialect.postgres;

import java.time.Duration;

/**
 * How much a server may be strained before work that can wait stops. Each limit may be
 * reached, but not exceeded.
 *
 * @param replicationLag how many bytes of WAL a standby may have to replay;
 * {@link Long#MAX_VALUE} where that does not matter
 * @param lockWait how long a session may wait for a lock, such as
 * {@code ChronoUnit.FOREVER.getDuration()} where that does not matter
 * @param deadFraction how much of a table may be dead rows that a vacuum will remove,
 * from 0 to 1; 1 where that does not matter
 * @param deadRows how many dead rows never matter, however large a part of a table
 */
public record PressureLimits(long replicationLag, Duration lockWait, double deadFraction, long deadRows) {

    /**
     * Validates.
     * @throws IllegalArgumentException where a limit is negative, or the fraction more
     * than 1
     */
    public PressureLimits {
        if (replicationLag < 0 || lockWait.isNegative() || deadRows < 0) {
            throw new IllegalArgumentException(
                    "A limit is not negative: %d bytes, %s, %d rows".formatted(replicationLag, lockWait, deadRows));
        }
        if (!(deadFraction >= 0 && deadFraction <= 1)) {
            throw new IllegalArgumentException("A fraction is from 0 to 1: " + deadFraction);
        }
    }

}
