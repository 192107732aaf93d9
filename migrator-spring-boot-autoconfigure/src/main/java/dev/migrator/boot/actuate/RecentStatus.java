package dev.migrator.boot.actuate;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.Migrator;
import dev.migrator.command.Status;
import dev.migrator.error.MigratorException;

/**
 * The status of a migrator as it was a short time ago, so that those who ask often, such
 * as probes and scrapes, do not ask the database each time. That the database gave no
 * answer is remembered too: it would otherwise be waited for again and again.
 */
final class RecentStatus {

    private final Migrator migrator;

    private final long timeToLive;

    private final LongSupplier nanoTime;

    private @Nullable Answer answer;

    RecentStatus(Migrator migrator, Duration timeToLive, LongSupplier nanoTime) {
        this.migrator = migrator;
        this.timeToLive = timeToLive.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * The status.
     * @return no older than the time to live
     * @throws MigratorException where the database gave no answer
     */
    synchronized Status.Result get() {
        Answer known = this.answer;
        if (known == null || this.nanoTime.getAsLong() - known.at() >= this.timeToLive) {
            known = ask();
            this.answer = known;
        }
        return known.result();
    }

    /**
     * Asks the database the next time.
     */
    synchronized void forget() {
        this.answer = null;
    }

    private Answer ask() {
        try {
            return new Known(this.migrator.status(), this.nanoTime.getAsLong());
        }
        catch (MigratorException ex) {
            return new Unknown(ex, this.nanoTime.getAsLong());
        }
    }

    private sealed interface Answer {

        long at();

        Status.Result result();

    }

    private record Known(Status.Result result, long at) implements Answer {

    }

    private record Unknown(MigratorException error, long at) implements Answer {

        @Override
        public Status.Result result() {
            throw this.error;
        }

    }

}
