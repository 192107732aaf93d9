package dev.migrator.dialect.postgres;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StrainTests {

    private static final long MEGABYTE = 1024 * 1024;

    private static final PressureLimits LIMITS = new PressureLimits(128 * MEGABYTE, Duration.ofSeconds(1), 0.3,
            100_000);

    private static final ReplicationLag ALONE = new ReplicationLag.NoStandby();

    private static final ReplicationLag FAR_BEHIND = lag(312 * MEGABYTE);

    private static final LockWait LONG_WAIT = new LockWait(4711, Duration.ofMillis(3210));

    private static final DeadRows MANY_DEAD = new DeadRows("users", 1_357_702, 1_204_000, 1_204_000, false);

    static Stream<Case> strained() {
        return Stream.of(
                new Case(FAR_BEHIND, null, null, "standby walreceiver has 312 MB of WAL to replay, more than 128 MB"),
                new Case(lag(30_000 * MEGABYTE), null, null,
                        "standby walreceiver has 29 GB of WAL to replay, more than 128 MB"),
                new Case(ALONE, LONG_WAIT, null, "session 4711 has waited 3.2 s for a lock, longer than 1.0 s"),
                new Case(ALONE, null, MANY_DEAD,
                        "47 % of the rows of users are dead and wait for a vacuum (1,204,000)"),
                new Case(ALONE, null, new DeadRows("users", 500_000, 800_000, 0, true),
                        "62 % of the rows of users are dead and are being vacuumed (800,000)"),
                new Case(FAR_BEHIND, LONG_WAIT, MANY_DEAD,
                        "session 4711 has waited 3.2 s for a lock, longer than 1.0 s"),
                new Case(FAR_BEHIND, null, MANY_DEAD,
                        "standby walreceiver has 312 MB of WAL to replay, more than 128 MB"));
    }

    @ParameterizedTest
    @MethodSource
    void strained(Case example) {
        assertThat(example.pressure().strain(LIMITS)).get().hasToString(example.words());
    }

    static Stream<Case> unstrained() {
        return Stream.of(new Case(ALONE, null, null, "nothing"),
                new Case(new ReplicationLag.NotVisible(), null, null, "a lag that is not visible"),
                new Case(lag(128 * MEGABYTE), null, null, "a lag that is at its limit"),
                new Case(ALONE, new LockWait(1, Duration.ofSeconds(1)), null, "a wait that is at its limit"),
                new Case(ALONE, null, new DeadRows("users", 0, 0, 0, false), "an empty table"),
                new Case(ALONE, null, new DeadRows("users", 10, 100_000, 100_000, false), "few dead rows"),
                new Case(ALONE, null, new DeadRows("users", 700_000, 300_000, 300_000, false),
                        "a fraction that is at its limit"),
                new Case(ALONE, null, new DeadRows("users", 10, 500_000, 0, false), "dead rows that stay"));
    }

    @ParameterizedTest
    @MethodSource
    void unstrained(Case example) {
        assertThat(example.pressure().strain(LIMITS)).isEmpty();
    }

    @Test
    void limitsThatDoNotMatterAreNeverExceeded() {
        PressureLimits none = new PressureLimits(Long.MAX_VALUE, ChronoUnit.FOREVER.getDuration(), 1, 0);
        assertThat(
                new ServerPressure(lag(Long.MAX_VALUE), LONG_WAIT, new DeadRows("users", 0, 1, 1, true)).strain(none))
            .isEmpty();
    }

    @Test
    void limitsThatNothingCanKeepAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PressureLimits(-1, Duration.ZERO, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PressureLimits(0, Duration.ofMillis(-1), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PressureLimits(0, Duration.ZERO, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PressureLimits(0, Duration.ZERO, 1.1, 0))
            .withMessageContaining("1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new PressureLimits(0, Duration.ZERO, Double.NaN, 0));
    }

    private static ReplicationLag lag(long bytes) {
        return new ReplicationLag.Known("walreceiver", bytes);
    }

    record Case(ReplicationLag lag, @Nullable LockWait lockWait, @Nullable DeadRows rows, String words) {

        ServerPressure pressure() {
            return new ServerPressure(this.lag, this.lockWait, this.rows);
        }

    }

}
