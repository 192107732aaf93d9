package dev.migrator.boot.observation;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.actuate.MigratorMetricsAutoConfiguration;
import dev.migrator.boot.shop.ItemRepository;
import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorObservationAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
                MigratorObservationAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + this.database.url(),
                "spring.datasource.hikari.maximum-pool-size=1");

    @Test
    void theRunAtStartUpIsObserved() {
        observed().run((context) -> TestObservationRegistryAssert.assertThat(registry(context))
            .hasObservationWithNameEqualTo("migrator.revision.run")
            .that()
            .hasContextualNameEqualTo("migrator upgrade")
            .hasLowCardinalityKeyValue("direction", "upgrade")
            .hasLowCardinalityKeyValue("outcome", "success")
            .hasHighCardinalityKeyValue("revision", "a1")
            .hasBeenStarted()
            .hasBeenStopped()
            .doesNotHaveError());
    }

    @Test
    void whatABatchDoesIsWithinItsObservation() {
        observed().withBean(FillsNames.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(FillsNames.class).within).containsOnly("migrator.batch in migrator.revision.run")
                .isNotEmpty();
            assertThat(registry(context).getCurrentObservation()).isNull();
        });
    }

    @Test
    void aConventionOfTheApplicationNamesThem() {
        observed().withBean(FillsNames.class)
            .withBean(OwnRevisionNames.class)
            .withBean(OwnBatchNames.class)
            .run((context) -> TestObservationRegistryAssert.assertThat(registry(context))
                .hasNumberOfObservationsWithNameEqualTo("shop.revision", 2)
                .doesNotHaveAnyRemainingCurrentObservation()
                .hasObservationWithNameEqualTo("shop.batch")
                .that()
                .hasLowCardinalityKeyValue("shop", "corner")
                .doesNotHaveLowCardinalityKeyValueWithKey("table"));
    }

    @Test
    void timersStandBesideThoseOfTheMetrics() {
        withMetrics().withBean(FillsNames.class).run((context) -> {
            assertThat(context).hasNotFailed();
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("migrator.revision").timer().count()).isEqualTo(2);
            assertThat(meters.get("migrator.revision.run").tag("error", "none").timer().count()).isEqualTo(2);
            assertThat(meters.get("migrator.batch")
                .tags("table", "item", "direction", "upgrade", "outcome", "success")
                .timer()
                .count()).isPositive();
            assertThat(meters.get("migrator.revision.run").timer().getId().getTag("revision")).isNull();
        });
    }

    @Test
    void aHandlerThatNeedsTheDatabaseLeavesTheRunUnobserved() {
        withMetrics()
            .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class,
                    DataJpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class))
            .withUserConfiguration(ShopPackage.class, NeedsItems.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(this.database.column("select revision from migrator_revision")).containsExactly("a1");
                assertThat(context.getBean(NeedsItems.class).names).isEmpty();
                Observation.start("later", context.getBean(ObservationRegistry.class)).stop();
                assertThat(context.getBean(NeedsItems.class).names).containsExactly("later");
            });
    }

    @Test
    void aRunIsNotObservedWithoutARegistry() {
        this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ObservingRunListener.class));
    }

    @Test
    void nothingIsObservedWithoutAMigrator() {
        observed().withPropertyValues("migrator.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ObservingRunListener.class));
    }

    @Test
    void theRegistryIsNotCreatedWhereNothingRuns() {
        this.runner.withPropertyValues("migrator.startup=none")
            .withBean(TestObservationRegistry.class, TestObservationRegistry::create,
                    (definition) -> definition.setLazyInit(true))
            .run((context) -> assertThat(context.getBeanFactory().containsSingleton("testObservationRegistry"))
                .isFalse());
    }

    private ApplicationContextRunner observed() {
        return this.runner.withBean(TestObservationRegistry.class, TestObservationRegistry::create);
    }

    private ApplicationContextRunner withMetrics() {
        return this.runner.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class,
                MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
                SimpleMetricsExportAutoConfiguration.class, MigratorMetricsAutoConfiguration.class));
    }

    private static TestObservationRegistry registry(org.springframework.context.ApplicationContext context) {
        return context.getBean(TestObservationRegistry.class);
    }

    static class OwnRevisionNames implements RevisionObservationConvention {

        @Override
        public String getName() {
            return "shop.revision";
        }

    }

    static class OwnBatchNames implements BatchObservationConvention {

        @Override
        public String getName() {
            return "shop.batch";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(BatchObservationContext context) {
            return KeyValues.of("shop", "corner");
        }

    }

    static class NeedsItems implements ObservationHandler<Observation.Context> {

        private final List<String> names = new ArrayList<>();

        NeedsItems(ItemRepository items) {
        }

        @Override
        public void onStop(Observation.Context context) {
            this.names.add(context.getName());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

    }

    @Revision(id = "e1", revises = "a1", message = "fill names")
    static class FillsNames implements DataMigration {

        private final ObservationRegistry registry;

        private final List<String> within = new ArrayList<>();

        FillsNames(ObservationRegistry registry) {
            this.registry = registry;
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("insert into item select n, 'cup ' || n from generate_series(1, 10) n");
            op.batches("item").size(3).apply((rows, tx) -> {
                Observation observation = this.registry.getCurrentObservation();
                if (observation == null) {
                    throw new IllegalStateException("not observed");
                }
                this.within.add("%s in %s".formatted(observation.getContext().getName(),
                        observation.getContext().getParentObservation().getContextView().getName()));
                rows.forEach((row) -> row.set("name", "mug"));
            });
        }

    }

}
