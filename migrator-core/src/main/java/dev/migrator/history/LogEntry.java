package dev.migrator.history;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;

/**
 * A line of the log.
 *
 * @param loggedAt when it was written
 * @param revision the revision; null where the line is about a whole run
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param outcome {@code started}, {@code succeeded} or {@code failed}
 * @param duration how long it took; null where that was not measured
 * @param detail what is to be said besides; null for nothing
 * @param sqlState what the server called the failure; null where there is none, or where
 * it had no part in it
 * @param databaseUser the user of the database
 * @param host the machine or container
 * @param application the application and its version
 */
public record LogEntry(Instant loggedAt, @Nullable RevisionId revision, String direction, String outcome,
        @Nullable Duration duration, @Nullable String detail, @Nullable String sqlState, String databaseUser,
        String host, String application) {

}
