package dev.migrator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTests {

    /** What the driver sends when it connects. */
    private static final String DRIVER = "SET application_name";

    private final TestDatabase database = TestServer.createDatabase();

    private final WireProxy wire = new WireProxy(this.database);

    @Test
    void atHeadSendsOneStatement() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        migrator(scripts).upgrade();
        this.wire.takeStatements();
        migrator(scripts).upgrade();
        assertThat(ours()).singleElement().asString().startsWith("SELECT revision").contains("migrator_revision");
    }

    @Test
    void verifyingSendsOneStatement() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        migrator(scripts).upgrade();
        this.wire.takeStatements();
        migrator(scripts).verify();
        assertThat(ours()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 20, 2_000 })
    void aPendingRevisionCostsOneRoundTripWhateverItsLength(int statements) {
        TestScripts scripts = new TestScripts().then("a0", "create table t (id int);\n" + inserts(1));
        migrator(scripts).upgrade();
        int one = roundTrips(scripts.then("a1", inserts(statements)));
        int two = roundTrips(scripts.then("a2", inserts(statements)).then("a3", inserts(statements)));
        System.out.printf("%d statements: a run of one revision takes %d round trips, a run of two takes %d%n",
                statements, one, two);
        assertThat(two - one).isEqualTo(1);
        assertThat(this.database.column("select count(*) from t")).containsExactly(String.valueOf(1 + 3 * statements));
    }

    private int roundTrips(TestScripts scripts) {
        this.wire.takeRoundTrips();
        migrator(scripts).upgrade();
        return this.wire.takeRoundTrips();
    }

    private List<String> ours() {
        return this.wire.takeStatements().stream().filter((statement) -> !statement.startsWith(DRIVER)).toList();
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.wire.dataSource()).source(scripts).build();
    }

    private static String inserts(int count) {
        return IntStream.range(0, count)
            .mapToObj((index) -> "insert into t values (%d);".formatted(index))
            .collect(Collectors.joining("\n"));
    }

}
