package dev.migrator.dialect.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Why work that can wait should stop for a while. In words by {@code toString}, with
 * names and figures, such as {@code session 4711 has waited 3.2 s for a lock, longer than
 * 1.0 s}.
 */
public sealed interface Strain {

    /**
     * A standby is too far behind.
     *
     * @param lag how far, and which
     * @param limit how many bytes it may be
     */
    record Replication(ReplicationLag.Known lag, long limit) implements Strain {

        private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");

        @Override
        public String toString() {
            return "standby %s has %s of WAL to replay, more than %s".formatted(this.lag.standby(),
                    size(this.lag.bytes()), size(this.limit));
        }

        /**
         * In the units of PostgreSQL, with the digits that {@code pg_size_pretty} has.
         */
        private static String size(long bytes) {
            long size = bytes;
            int unit = 0;
            while (size >= 10 * 1024 && unit < UNITS.size() - 1) {
                size /= 1024;
                unit++;
            }
            return size + " " + UNITS.get(unit);
        }

    }

    /**
     * A session waits too long for a lock.
     *
     * @param lockWait how long, and which
     * @param limit how long it may
     */
    record Lock(LockWait lockWait, Duration limit) implements Strain {

        @Override
        public String toString() {
            return "session %d has waited %s for a lock, longer than %s".formatted(this.lockWait.pid(),
                    seconds(this.lockWait.waited()), seconds(this.limit));
        }

        private static String seconds(Duration duration) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }

    }

    /**
     * Too much of the table is dead rows.
     *
     * @param rows how many, and of which table
     */
    record Vacuum(DeadRows rows) implements Strain {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d %% of the rows of %s are dead and %s (%,d)",
                    Math.round(100 * this.rows.fractionAwaitingVacuum()), this.rows.table(),
                    this.rows.vacuuming() ? "are being vacuumed" : "wait for a vacuum", this.rows.awaitingVacuum());
        }

    }

}
