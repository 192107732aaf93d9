package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.InspectionScope;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.diff.Difference;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.sql.Transactionality;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the difference between any two pictures: there is none between equal
 * ones, it leads from the first to the second and back, and it is always the same. Tried
 * with the database before and after every operation.
 */
class DifferenceLawTests {

    /**
     * What a way between two databases cannot reach, by scenario.
     */
    private static final Map<String, String> UNREACHABLE = Map.ofEntries(
            entry("FinalizeDetach", "a detachment that was broken off is no state that anybody wants"),
            entry("AttachIndex", "of which index of a table one of a partition is a part is in no picture"),
            entry("SetIndexStatistics", "statistics targets of indexes are in no picture"),
            entry("UpdateExtension", "extensions have no way back to an earlier version"));

    private static final InspectionScope SCOPE = new InspectionScope(Set.of(), Identifier.of("public"), Set.of());

    private static final TestDatabase here = TestServer.createDatabase();

    private static final TestDatabase there = TestServer.createDatabase();

    private static final SchemaText text = SchemaText.own();

    private static final AtomicInteger scenarios = new AtomicInteger();

    private static final AtomicInteger cases = new AtomicInteger();

    private static final AtomicInteger operations = new AtomicInteger();

    @BeforeAll
    static void makeWhatIsNotPartOfADatabase() {
        ServerObjects.make();
    }

    @AfterAll
    static void count() {
        System.out.printf("differences: %d scenarios and %d cases, there and back by %d operations%n", scenarios.get(),
                cases.get(), operations.get());
    }

    static Stream<Scenario> scenarios() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void itLeadsThereAndBack(Scenario scenario) throws SQLException {
        boolean transactional = isTransactional(scenario);
        try (Connection one = connection(here, transactional); Connection other = connection(there, transactional)) {
            run(one, scenario.before());
            run(other, scenario.before());
            State before = State.of(one);
            run(one, statements(scenario.operation()));
            State after = State.of(one);

            assertThat(Difference.between(before.picture(), before.picture()).operations()).isEmpty();
            if (UNREACHABLE.containsKey(scenario.toString())) {
                assertThat(leads(other, before, after) && leads(one, after, before)).as("It can be reached").isFalse();
            }
            else {
                lead(other, before, after);
                lead(one, after, before);
            }
            scenarios.incrementAndGet();
        }
    }

    static Stream<DifferenceCase> cases() {
        return DifferenceCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itLeadsFarAndBack(DifferenceCase schemas) throws SQLException {
        try (Connection one = connection(here, true); Connection other = connection(there, true)) {
            run(one, List.of(schemas.both() + schemas.from()));
            run(other, List.of(schemas.both() + schemas.to()));
            State from = State.of(one);
            State to = State.of(other);
            lead(one, from, to);
            lead(other, to, from);
            cases.incrementAndGet();
        }
    }

    /**
     * There is no way back: PostgreSQL does not make the columns inherited ones again.
     */
    @Test
    void aChildThatLeavesItsParentLosesWhatItHadFromIt() throws SQLException {
        String parent = "CREATE TABLE b (a int NOT NULL, c text);";
        try (Connection one = connection(here, true); Connection other = connection(there, true)) {
            run(one, List.of(parent + "CREATE TABLE t (d int, PRIMARY KEY (a)) INHERITS (b)"));
            run(other, List.of(parent + "CREATE TABLE t (d int)"));
            lead(one, State.of(one), State.of(other));
        }
    }

    @Test
    void whatCannotBeReachedIsAScenario() {
        assertThat(scenarios().map(Scenario::toString)).containsAll(UNREACHABLE.keySet());
    }

    private static boolean leads(Connection connection, State from, State to) {
        try {
            lead(connection, from, to);
            return true;
        }
        catch (SQLException | AssertionError ex) {
            return false;
        }
    }

    private static void lead(Connection connection, State from, State to) throws SQLException {
        List<TypedOperation> way = Difference.between(from.picture(), to.picture()).operations();
        assertThat(Difference.between(from.picture(), to.picture()).operations()).isEqualTo(way);
        operations.addAndGet(way.size());
        try {
            run(connection, way.stream().flatMap((operation) -> statements(operation).stream()).toList());
        }
        catch (SQLException ex) {
            throw new SQLException(ex.getMessage() + " on the way " + way, ex.getSQLState(), ex);
        }
        State reached = State.of(connection);
        assertThat(Difference.between(reached.picture(), to.picture()).operations()).as("What is left after %s", way)
            .isEmpty();
        assertThat(reached.lines()).as("The catalogue after %s", way).isEqualTo(to.lines());
    }

    private static boolean isTransactional(Scenario scenario) {
        return Scenario.render(scenario.operation())
            .statements()
            .stream()
            .allMatch((statement) -> statement.transactionality() != Transactionality.NOT_IN_TRANSACTION);
    }

    /**
     * In a transaction of a database for all scenarios, which is rolled back, or where
     * that cannot be in a database of its own.
     */
    private static Connection connection(TestDatabase shared, boolean transactional) throws SQLException {
        TestDatabase database = transactional ? shared : TestServer.createDatabase();
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(!transactional);
        run(connection, List.of("SET jit = off"));
        return connection;
    }

    private static List<String> statements(TypedOperation operation) {
        return Scenario.render(operation).statements().stream().map((statement) -> statement.sql()).toList();
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * Without what PostgreSQL cannot change, the places of columns, and what goes without
     * saying, whether it was said or not.
     */
    static List<String> comparable(List<String> lines) {
        return lines.stream()
            .filter((line) -> !line.startsWith("column position"))
            .filter((line) -> !line.endsWith("\tpostgres EXECUTE, public EXECUTE"))
            .filter((line) -> !line.endsWith("\tpostgres USAGE, public USAGE"))
            .toList();
    }

    /**
     * What there is in a database.
     *
     * @param picture for the comparison
     * @param lines as text, by a query that knows nothing of pictures
     */
    private record State(DatabaseModel picture, List<String> lines) {

        private static State of(Connection connection) throws SQLException {
            return new State(new PostgresInspector(SCOPE).inspect(connection).model(),
                    comparable(text.schema(connection)));
        }

    }

}
