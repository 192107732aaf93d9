package dev.migrator.dialect.postgres;

import java.time.Duration;

/**
 * A session that waits for a lock on a table, a row, or whatever else {@code pg_locks}
 * has, but for advisory locks and transactions that a {@code CONCURRENTLY} waits for.
 *
 * @param pid the process that serves the session
 * @param waited for how long, by the server's clock; never negative
 * @see <a href= "https://www.postgresql.org/docs/18/view-pg-locks.html">pg_locks</a>
 */
public record LockWait(int pid, Duration waited) {

}
