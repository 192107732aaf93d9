package dev.migrator.execute;

import java.time.Duration;
import java.util.List;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.error.MigratorException;

/**
 * Another run held the lock for longer than this one was to wait.
 */
public final class LockWaitException extends MigratorException {

    private final Duration waited;

    private final List<Backend> holder;

    LockWaitException(Duration waited, List<Backend> holder) {
        super("Another run has held the lock for %d s; it is %s.".formatted(waited.toSeconds(),
                holder.isEmpty() ? "no longer there" : holder.get(0)),
                "Nothing was run. Let it finish and start again, or raise migrator.lock-wait-limit. If it hangs, end it with SELECT pg_terminate_backend(<pid>).");
        this.waited = waited;
        this.holder = holder;
    }

    /**
     * How long this run waited.
     * @return at least the limit
     */
    public Duration waited() {
        return this.waited;
    }

    /**
     * Who held the lock at the end.
     * @return empty where it was given back at that moment
     */
    public List<Backend> holder() {
        return this.holder;
    }

}
