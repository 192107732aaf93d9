package dev.migrator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.command.UnknownRevisionPolicy;
import dev.migrator.execute.Pooler;

/**
 * Everything about a {@link Migrator} that can be set.
 *
 * @param target where an upgrade goes when nothing else is said
 * @param schema the schema that is migrated, and that holds the state tables; made where
 * it is missing
 * @param searchPath further schemas in which scripts look up names, after {@code schema}
 * @param revisionTable the name of the table of revisions; also the name of the lock
 * @param logTable the name of the log
 * @param onUnknownRevision what to do where the database has revisions that no script
 * knows
 * @param lockTimeout how long a statement waits for a lock before its revision is rolled
 * back and tried again; zero for ever. Statements that work CONCURRENTLY wait without a
 * limit
 * @param lockRetries how often a revision is tried again
 * @param statementTimeout how long a statement may take; zero for ever
 * @param connectionCheckInterval how often the server looks whether this process is still
 * there while it runs a statement; zero for never
 * @param data how data is moved
 * @param lockWaitLimit how long to wait for another run; null for ever
 * @param pooler what to do where a connection pooler stands between
 * @param allowReset whether everything in the schema may be dropped by a reset: only for
 * databases of development
 * @param application the application and its version, for the records
 */
public record MigratorSettings(String target, String schema, List<String> searchPath, String revisionTable,
        String logTable, UnknownRevisionPolicy onUnknownRevision, Duration lockTimeout, int lockRetries,
        Duration statementTimeout, Duration connectionCheckInterval, DataSettings data,
        @Nullable Duration lockWaitLimit, Pooler pooler, boolean allowReset, String application) {

    private static final int LONGEST_NAME = 63;

    /**
     * Checks and copies.
     * @throws InvalidSettingException where a name is no name for PostgreSQL, and where
     * something is negative
     */
    public MigratorSettings {
        searchPath = List.copyOf(searchPath);
        requireName("schema", schema);
        searchPath.forEach((name) -> requireName("search-path", name));
        requireName("revision-table", revisionTable);
        requireName("log-table", logTable);
        requireNotNegative("lock-timeout", lockTimeout);
        requireNotNegative("statement-timeout", statementTimeout);
        requireNotNegative("connection-check-interval", connectionCheckInterval);
        requireNotNegative("lock-wait-limit", lockWaitLimit);
        if (lockRetries < 0) {
            throw new InvalidSettingException("lock-retries", lockRetries, "must not be negative");
        }
    }

    private static void requireName(String setting, String name) {
        if (name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new InvalidSettingException(setting, name, "must be a name of 1 to %d bytes".formatted(LONGEST_NAME));
        }
    }

    private static void requireNotNegative(String setting, @Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new InvalidSettingException(setting, duration, "must not be negative");
        }
    }

    /**
     * The settings that hold where nothing is said.
     * @return the defaults
     */
    public static MigratorSettings defaults() {
        return new Builder().build();
    }

    /**
     * Settings to change.
     * @return starts from the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Settings under construction. Each method sets what the component of the same name
     * says.
     */
    public static final class Builder {

        private String target = "head";

        private String schema = "public";

        private List<String> searchPath = List.of();

        private String revisionTable = "migrator_revision";

        private String logTable = "migrator_log";

        private UnknownRevisionPolicy onUnknownRevision = UnknownRevisionPolicy.FAIL;

        private Duration lockTimeout = Duration.ofSeconds(5);

        private int lockRetries = 20;

        private Duration statementTimeout = Duration.ZERO;

        private Duration connectionCheckInterval = Duration.ofSeconds(2);

        private DataSettings data = DataSettings.defaults();

        private @Nullable Duration lockWaitLimit;

        private Pooler pooler = Pooler.REFUSE;

        private boolean allowReset;

        private String application = "unknown";

        private Builder() {
        }

        public Builder target(String target) {
            this.target = target;
            return this;
        }

        public Builder schema(String schema) {
            this.schema = schema;
            return this;
        }

        public Builder searchPath(List<String> searchPath) {
            this.searchPath = searchPath;
            return this;
        }

        public Builder revisionTable(String revisionTable) {
            this.revisionTable = revisionTable;
            return this;
        }

        public Builder logTable(String logTable) {
            this.logTable = logTable;
            return this;
        }

        public Builder onUnknownRevision(UnknownRevisionPolicy onUnknownRevision) {
            this.onUnknownRevision = onUnknownRevision;
            return this;
        }

        public Builder lockTimeout(Duration lockTimeout) {
            this.lockTimeout = lockTimeout;
            return this;
        }

        public Builder lockRetries(int lockRetries) {
            this.lockRetries = lockRetries;
            return this;
        }

        public Builder statementTimeout(Duration statementTimeout) {
            this.statementTimeout = statementTimeout;
            return this;
        }

        public Builder connectionCheckInterval(Duration connectionCheckInterval) {
            this.connectionCheckInterval = connectionCheckInterval;
            return this;
        }

        public Builder data(DataSettings data) {
            this.data = data;
            return this;
        }

        public Builder lockWaitLimit(@Nullable Duration lockWaitLimit) {
            this.lockWaitLimit = lockWaitLimit;
            return this;
        }

        public Builder pooler(Pooler pooler) {
            this.pooler = pooler;
            return this;
        }

        public Builder allowReset(boolean allowReset) {
            this.allowReset = allowReset;
            return this;
        }

        public Builder application(String application) {
            this.application = application;
            return this;
        }

        public MigratorSettings build() {
            return new MigratorSettings(this.target, this.schema, this.searchPath, this.revisionTable, this.logTable,
                    this.onUnknownRevision, this.lockTimeout, this.lockRetries, this.statementTimeout,
                    this.connectionCheckInterval, this.data, this.lockWaitLimit, this.pooler, this.allowReset,
                    this.application);
        }

    }

}
