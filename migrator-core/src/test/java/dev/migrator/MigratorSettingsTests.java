package dev.migrator;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.MigratorSettings.Builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigratorSettingsTests {

    @ParameterizedTest
    @MethodSource
    void aValueThatMakesNoSenseIsRefused(Wrong wrong) {
        Builder builder = wrong.change().apply(MigratorSettings.builder());
        assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(builder::build)
            .satisfies((ex) -> assertThat(ex.setting()).isEqualTo(wrong.setting()))
            .withMessageContaining("migrator." + wrong.setting());
    }

    static List<Wrong> aValueThatMakesNoSenseIsRefused() {
        Duration negative = Duration.ofSeconds(-1);
        return List.of(new Wrong("schema", (builder) -> builder.schema(" ")),
                new Wrong("search-path", (builder) -> builder.searchPath(List.of("a", ""))),
                new Wrong("revision-table", (builder) -> builder.revisionTable("x".repeat(64))),
                new Wrong("log-table", (builder) -> builder.logTable("")),
                new Wrong("lock-timeout", (builder) -> builder.lockTimeout(negative)),
                new Wrong("statement-timeout", (builder) -> builder.statementTimeout(negative)),
                new Wrong("connection-check-interval", (builder) -> builder.connectionCheckInterval(negative)),
                new Wrong("lock-wait-limit", (builder) -> builder.lockWaitLimit(negative)),
                new Wrong("lock-retries", (builder) -> builder.lockRetries(-1)));
    }

    @ParameterizedTest
    @MethodSource
    void aValueAboutDataThatMakesNoSenseIsRefused(WrongData wrong) {
        DataSettings.Builder builder = wrong.change().apply(DataSettings.builder());
        assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(builder::build)
            .satisfies((ex) -> assertThat(ex.setting()).isEqualTo(wrong.setting()));
    }

    static List<WrongData> aValueAboutDataThatMakesNoSenseIsRefused() {
        Duration negative = Duration.ofSeconds(-1);
        return List.of(new WrongData("data.batch-time", (builder) -> builder.batchTime(Duration.ZERO)),
                new WrongData("data.background-batch-time", (builder) -> builder.backgroundBatchTime(Duration.ZERO)),
                new WrongData("data.interval", (builder) -> builder.interval(Duration.ZERO)),
                new WrongData("data.speed", (builder) -> builder.speed(0)),
                new WrongData("data.speed", (builder) -> builder.speed(101)),
                new WrongData("data.dead-rows", (builder) -> builder.deadRows(0)),
                new WrongData("data.idle-limit", (builder) -> builder.idleLimit(negative)),
                new WrongData("data.lock-wait", (builder) -> builder.lockWait(negative)),
                new WrongData("data.replication-lag", (builder) -> builder.replicationLag(-1)));
    }

    record WrongData(String setting, UnaryOperator<DataSettings.Builder> change) {

        @Override
        public String toString() {
            return this.setting;
        }

    }

    record Wrong(String setting, UnaryOperator<Builder> change) {

        @Override
        public String toString() {
            return this.setting;
        }

    }

}
