package dev.migrator.boot.actuate;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.support.GenericApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

class StateMetricsTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final AtomicLong time = new AtomicLong();

    private final GenericApplicationContext context = new GenericApplicationContext();

    private final StateMetrics metrics = new StateMetrics(this.context, this.time::get);

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void closeContext() {
        this.context.close();
    }

    @Test
    void showsWhatIsPendingAndWhatIsApplied() {
        Migrator migrator = bind(Migrators.on(this.database.dataSource(), Migrators.twoTables()));
        assertThat(gauge("pending")).isEqualTo(2);
        assertThat(gauge("applied")).isZero();
        migrator.upgrade("a1");
        assertThat(gauge("pending")).isEqualTo(1);
        assertThat(gauge("applied")).isEqualTo(1);
    }

    @Test
    void showsDataThatIsInProgress() {
        Migrator migrator = bind(Migrators.on(this.database.dataSource(), Migrators.data()));
        migrator.upgrade();
        assertThat(dataGauge("in.progress")).isEqualTo(1);
        assertThat(dataGauge("stopped")).isZero();
        migrator.moveData();
        assertThat(dataGauge("rows.done")).isEqualTo(50);
        assertThat(dataGauge("rows.estimated")).isEqualTo(100);
        assertThat(dataGauge("rate")).isPositive();
        assertThat(dataGauge("stopped")).isEqualTo(1);
    }

    @Test
    void asksTheDatabaseOnceForManyScrapes() {
        try (WireProxy wire = new WireProxy(this.database)) {
            bind(Migrators.on(wire.dataSource(), Migrators.twoTables()));
            for (int scrape = 0; scrape < 10; scrape++) {
                gauge("pending");
                gauge("applied");
            }
            assertThat(Migrators.statements(wire)).hasSize(1);
            this.time.addAndGet(StateMetrics.TIME_TO_LIVE.toNanos());
            gauge("applied");
            assertThat(Migrators.statements(wire)).hasSize(1);
        }
    }

    @Test
    void seesWhatAnotherProcessDidWhenTheAnswerIsOld() {
        bind(Migrators.on(this.database.dataSource(), Migrators.twoTables()));
        assertThat(gauge("pending")).isEqualTo(2);
        Migrators.on(this.database, Migrators.twoTables()).upgrade();
        assertThat(gauge("pending")).isEqualTo(2);
        this.time.addAndGet(StateMetrics.TIME_TO_LIVE.toNanos());
        assertThat(gauge("pending")).isZero();
    }

    @Test
    void hasNoValueWhereTheDatabaseGivesNoAnswer() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/shop");
        bind(Migrators.on(nowhere, Migrators.twoTables()));
        assertThat(gauge("pending")).isNaN();
    }

    private Migrator bind(Migrator.Builder builder) {
        Migrator migrator = builder.listener(this.metrics).build();
        this.context.registerBean("shop", Migrator.class, () -> migrator);
        this.context.refresh();
        this.metrics.bindTo(this.registry);
        return migrator;
    }

    private double dataGauge(String name) {
        return this.registry.get("migrator.data." + name).tag("migrator", "shop").gauge().value();
    }

    private double gauge(String name) {
        return this.registry.get("migrator.revisions." + name).tag("migrator", "shop").gauge().value();
    }

}
