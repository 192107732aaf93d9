package dev.migrator.cli;

import dev.migrator.history.LogEntry;

/**
 * A line of the log as JSON.
 */
final class LogJson {

    private LogJson() {
    }

    static void write(LogEntry entry, JsonObject object) {
        object.text("loggedAt", entry.loggedAt());
        object.text("revision", entry.revision());
        object.text("direction", entry.direction());
        object.text("outcome", entry.outcome());
        object.text("duration", entry.duration());
        object.text("detail", entry.detail());
        object.text("sqlState", entry.sqlState());
        object.text("databaseUser", entry.databaseUser());
        object.text("host", entry.host());
        object.text("application", entry.application());
    }

}
