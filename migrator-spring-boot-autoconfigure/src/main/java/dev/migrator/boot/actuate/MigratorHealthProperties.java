package dev.migrator.boot.actuate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * The properties that begin with {@code management.health.migrator}.
 */
@ConfigurationProperties("management.health.migrator")
public class MigratorHealthProperties {

    /**
     * How long an answer holds before the database is asked again. If a duration suffix
     * is not specified, seconds are used. Zero to ask each time.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration timeToLive = Duration.ofSeconds(10);

    public Duration getTimeToLive() {
        return this.timeToLive;
    }

    public void setTimeToLive(Duration timeToLive) {
        this.timeToLive = timeToLive;
    }

}
