package dev.migrator.command;

import java.util.List;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.history.LogEntry;

/**
 * Tells what was attempted on a database. One statement, no lock.
 */
public final class ReadLog {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public ReadLog(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Reads the log.
     * @return all lines
     * @throws dev.migrator.error.MigratorException where the log or the database is not
     * as it should be
     */
    public Result run() {
        try (OpenDatabase open = this.wiring.database().open()) {
            return new Result(open.log());
        }
    }

    /**
     * What was attempted.
     *
     * @param entries newest first; empty where nothing ever was
     */
    public record Result(List<LogEntry> entries) {

        /**
         * Copies.
         */
        public Result {
            entries = List.copyOf(entries);
        }

    }

}
