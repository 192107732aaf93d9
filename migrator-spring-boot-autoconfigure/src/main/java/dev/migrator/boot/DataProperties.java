package dev.migrator.boot;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

import dev.migrator.DataSettings;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;

/**
 * The properties that begin with {@code migrator.data}: how data is moved.
 */
public class DataProperties {

    /**
     * When data migrations move their data, in place of what each says itself. Those that
     * say nothing move it in the run that reaches them.
     */
    private @Nullable DataMode mode;

    /**
     * When single data migrations move their data, by the ids of their revisions. Comes
     * before migrator.data.mode.
     */
    private Map<String, DataMode> modes = new LinkedHashMap<>();

    /**
     * Whether this process moves data in the background when the application is ready.
     * Others, or the command data run, do it where not.
     */
    private boolean background = true;

    /**
     * How long a batch is to take in the run that reaches it; batches become larger or
     * smaller to fit. If a duration suffix is not specified, milliseconds are used.
     */
    private Duration batchTime = Duration.ofMillis(500);

    /**
     * How long a batch is to take while the application serves. Its changes of the same
     * rows wait for as long. If a duration suffix is not specified, milliseconds are
     * used.
     */
    private Duration backgroundBatchTime = Duration.ofMillis(100);

    /**
     * Part of the time that is worked while the application serves, from 1 to 100
     * percent.
     */
    private int speed = 50;

    /**
     * How often it is looked whether the work has to stand still or to end, and by other
     * processes whether they have to take over. If a duration suffix is not specified,
     * milliseconds are used.
     */
    private Duration interval = Duration.ofSeconds(1);

    /**
     * How long the transaction of a batch may wait for this process before the server
     * ends it. If a duration suffix is not specified, seconds are used. Zero for ever.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration idleLimit = Duration.ofMinutes(1);

    /**
     * How much WAL a standby may have to replay before the work stands still. If a size
     * suffix is not specified, bytes are used. Zero for any amount.
     */
    private DataSize replicationLag = DataSize.ofMegabytes(128);

    /**
     * How long a session may have waited for a lock before the work stands still. If a
     * duration suffix is not specified, seconds are used. Zero for any time.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration lockWait = Duration.ofSeconds(2);

    /**
     * How many of the rows of a table may be dead before the work stands still until a
     * vacuum came, from 1 to 100 percent. 100 for any number.
     */
    private int deadRows = 50;

    DataSettings toSettings() {
        Map<RevisionId, DataMode> byRevision = new LinkedHashMap<>();
        this.modes.forEach((revision, wanted) -> byRevision.put(new RevisionId(revision), wanted));
        return DataSettings.builder()
            .mode(this.mode)
            .modes(byRevision)
            .batchTime(this.batchTime)
            .backgroundBatchTime(this.backgroundBatchTime)
            .speed(this.speed)
            .interval(this.interval)
            .idleLimit(this.idleLimit)
            .replicationLag(this.replicationLag.toBytes())
            .lockWait(this.lockWait)
            .deadRows(this.deadRows)
            .build();
    }

    public @Nullable DataMode getMode() {
        return this.mode;
    }

    public void setMode(@Nullable DataMode mode) {
        this.mode = mode;
    }

    public Map<String, DataMode> getModes() {
        return this.modes;
    }

    public void setModes(Map<String, DataMode> modes) {
        this.modes = modes;
    }

    public boolean isBackground() {
        return this.background;
    }

    public void setBackground(boolean background) {
        this.background = background;
    }

    public Duration getBatchTime() {
        return this.batchTime;
    }

    public void setBatchTime(Duration batchTime) {
        this.batchTime = batchTime;
    }

    public Duration getBackgroundBatchTime() {
        return this.backgroundBatchTime;
    }

    public void setBackgroundBatchTime(Duration backgroundBatchTime) {
        this.backgroundBatchTime = backgroundBatchTime;
    }

    public int getSpeed() {
        return this.speed;
    }

    public void setSpeed(int speed) {
        this.speed = speed;
    }

    public Duration getInterval() {
        return this.interval;
    }

    public void setInterval(Duration interval) {
        this.interval = interval;
    }

    public Duration getIdleLimit() {
        return this.idleLimit;
    }

    public void setIdleLimit(Duration idleLimit) {
        this.idleLimit = idleLimit;
    }

    public DataSize getReplicationLag() {
        return this.replicationLag;
    }

    public void setReplicationLag(DataSize replicationLag) {
        this.replicationLag = replicationLag;
    }

    public Duration getLockWait() {
        return this.lockWait;
    }

    public void setLockWait(Duration lockWait) {
        this.lockWait = lockWait;
    }

    public int getDeadRows() {
        return this.deadRows;
    }

    public void setDeadRows(int deadRows) {
        this.deadRows = deadRows;
    }

}
