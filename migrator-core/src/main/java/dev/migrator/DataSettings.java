package dev.migrator;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.PressureLimits;
import dev.migrator.plan.DataModes;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;

/**
 * Everything about the moving of data that can be set. All but the modes and the first
 * batch time concern data that is moved while the application serves.
 *
 * @param mode when data is moved, for all data migrations; null for what each says itself
 * @param modes when data is moved, by revision, before what {@code mode} says
 * @param batchTime how long a batch is to take in the run that reaches it
 * @param backgroundBatchTime how long a batch is to take while the application serves,
 * whose changes of the same rows wait for as long
 * @param speed the part of the time that is worked, from 1 to 100 percent
 * @param interval how often it is looked whether the work has to stand still or to end,
 * and by others whether they have to take over
 * @param idleLimit how long the transaction of a batch may wait for this process before
 * the server ends its session; zero for ever
 * @param replicationLag how many bytes of WAL a standby may have to replay before the
 * work stands still; zero for any number
 * @param lockWait how long a session of the database may have waited for a lock before
 * the work stands still; zero for any time
 * @param deadRows how many of the rows of a table may be dead before the work stands
 * still until a vacuum came, from 1 to 100 percent; 100 for all
 */
public record DataSettings(@Nullable DataMode mode, Map<RevisionId, DataMode> modes, Duration batchTime,
        Duration backgroundBatchTime, int speed, Duration interval, Duration idleLimit, long replicationLag,
        Duration lockWait, int deadRows) {

    /** A vacuum of so few is not worth waiting for. */
    private static final long FEW_DEAD_ROWS = 100_000;

    /**
     * Checks and copies.
     * @throws InvalidSettingException where something is negative or no percentage
     */
    public DataSettings {
        modes = Map.copyOf(modes);
        requirePositive("data.batch-time", batchTime);
        requirePositive("data.background-batch-time", backgroundBatchTime);
        requirePositive("data.interval", interval);
        requirePercentage("data.speed", speed);
        requirePercentage("data.dead-rows", deadRows);
        requireNotNegative("data.idle-limit", idleLimit);
        requireNotNegative("data.lock-wait", lockWait);
        if (replicationLag < 0) {
            throw new InvalidSettingException("data.replication-lag", replicationLag, "must not be negative");
        }
    }

    private static void requirePositive(String setting, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new InvalidSettingException(setting, duration, "must be more than nothing");
        }
    }

    private static void requireNotNegative(String setting, Duration duration) {
        if (duration.isNegative()) {
            throw new InvalidSettingException(setting, duration, "must not be negative");
        }
    }

    private static void requirePercentage(String setting, int percent) {
        if (percent < 1 || percent > 100) {
            throw new InvalidSettingException(setting, percent, "must be from 1 to 100");
        }
    }

    /**
     * The settings that hold where nothing is said.
     * @return the defaults
     */
    public static DataSettings defaults() {
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
     * What the server may bear.
     */
    PressureLimits limits() {
        return new PressureLimits(this.replicationLag == 0 ? Long.MAX_VALUE : this.replicationLag,
                this.lockWait.isZero() ? ChronoUnit.FOREVER.getDuration() : this.lockWait, this.deadRows / 100.0,
                FEW_DEAD_ROWS);
    }

    DataModes dataModes() {
        return new DataModes(this.mode, this.modes);
    }

    /**
     * Settings under construction. Each method sets what the component of the same name
     * says.
     */
    public static final class Builder {

        private @Nullable DataMode mode;

        private Map<RevisionId, DataMode> modes = Map.of();

        private Duration batchTime = Duration.ofMillis(500);

        private Duration backgroundBatchTime = Duration.ofMillis(100);

        private int speed = 50;

        private Duration interval = Duration.ofSeconds(1);

        private Duration idleLimit = Duration.ofMinutes(1);

        private long replicationLag = 128L * 1024 * 1024;

        private Duration lockWait = Duration.ofSeconds(2);

        private int deadRows = 50;

        private Builder() {
        }

        public Builder mode(@Nullable DataMode mode) {
            this.mode = mode;
            return this;
        }

        public Builder modes(Map<RevisionId, DataMode> modes) {
            this.modes = modes;
            return this;
        }

        public Builder batchTime(Duration batchTime) {
            this.batchTime = batchTime;
            return this;
        }

        public Builder backgroundBatchTime(Duration backgroundBatchTime) {
            this.backgroundBatchTime = backgroundBatchTime;
            return this;
        }

        public Builder speed(int speed) {
            this.speed = speed;
            return this;
        }

        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        public Builder idleLimit(Duration idleLimit) {
            this.idleLimit = idleLimit;
            return this;
        }

        public Builder replicationLag(long replicationLag) {
            this.replicationLag = replicationLag;
            return this;
        }

        public Builder lockWait(Duration lockWait) {
            this.lockWait = lockWait;
            return this;
        }

        public Builder deadRows(int deadRows) {
            this.deadRows = deadRows;
            return this;
        }

        public DataSettings build() {
            return new DataSettings(this.mode, this.modes, this.batchTime, this.backgroundBatchTime, this.speed,
                    this.interval, this.idleLimit, this.replicationLag, this.lockWait, this.deadRows);
        }

    }

}
