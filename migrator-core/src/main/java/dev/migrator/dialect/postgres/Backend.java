package dev.migrator.dialect.postgres;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Another session of the server, as {@code pg_stat_activity} shows it. What a role may
 * not see of another role's session is null.
 *
 * @param pid the process that serves it, for {@code pg_cancel_backend}
 * @param user its role
 * @param application its {@code application_name}, possibly empty
 * @param client the address that it came from; null for a local socket
 * @param state what it does, such as {@code idle in transaction}
 * @param age how long its transaction is open, or else how long it is in this state; null
 * where that is not known
 * @param query the query that it runs, or ran last
 * @see <a href=
 * "https://www.postgresql.org/docs/18/monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW">pg_stat_activity</a>
 */
public record Backend(int pid, @Nullable String user, @Nullable String application, @Nullable String client,
        @Nullable String state, @Nullable Duration age, @Nullable String query) {

    private static final int SHOWN_QUERY_LENGTH = 200;

    /**
     * The session in one line, for a message.
     * @return everything that is known of it
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pid ").append(this.pid);
        append(text, ", user ", this.user);
        append(text, ", application ", this.application);
        append(text, ", client ", this.client);
        append(text, ", ", this.state);
        append(text, " for ", (this.age == null) ? null : this.age.toSeconds() + " s");
        append(text, ": ", (this.query == null) ? null : shortened(this.query));
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(label).append(value);
        }
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_QUERY_LENGTH ? line : line.substring(0, SHOWN_QUERY_LENGTH) + "...";
    }

}
