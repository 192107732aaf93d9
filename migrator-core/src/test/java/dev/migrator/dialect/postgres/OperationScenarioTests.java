package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.dialect.Rendering;
import dev.migrator.dialect.TableLock;
import dev.migrator.operation.Operation;
import dev.migrator.operation.TypedOperation;
import dev.migrator.sql.LockMode;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every operation on a real server: what it does, what it locks meanwhile, that its
 * reverse restores the catalogue, and that a database where it cannot be refuses it.
 */
class OperationScenarioTests {

    /** What cannot be seen in the rows, or in the text of the catalogue. */
    private static final Set<String> WITHOUT_A_TRACE = Set.of("Reindex", "RefreshMaterializedView", "RestartSequence",
            "UpdateExtension");

    private static final SchemaText text = SchemaText.own();

    /** What is said to it is refused, or rolled back. */
    private static final TestDatabase empty = TestServer.createDatabase();

    @BeforeAll
    static void makeWhatIsNotPartOfADatabase() {
        ServerObjects.make();
    }

    static Stream<Scenario> scenarios() {
        return Scenarios.all();
    }

    @Test
    void everyOperationHasAScenario() {
        Set<Class<?>> covered = scenarios().map(Scenario::type).collect(Collectors.toSet());
        List<Class<?>> missing = records(TypedOperation.class).filter((type) -> !covered.contains(type)).toList();
        assertThat(missing).as("Operations without a scenario").isEmpty();
        System.out.printf("operations: %d records, %d scenarios%n", covered.size(), scenarios().count());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationScenarioTests::records);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theReverseRestoresTheCatalogue(Scenario scenario) throws SQLException {
        TestDatabase database = prepared(scenario);
        TypedOperation operation = scenario.operation();
        try (Connection connection = database.dataSource().getConnection()) {
            List<String> before = everything(connection);
            run(connection, Scenario.render(operation));
            List<String> after = everything(connection);
            if (!WITHOUT_A_TRACE.contains(scenario.type().getSimpleName())) {
                assertThat(after).as("What it did").isNotEqualTo(before);
            }
            Optional<Operation> reverse = operation.reverse();
            if (reverse.isPresent()) {
                run(connection, Scenario.render(reverse.get()));
                assertThat(everything(connection)).as("After %s", reverse.get()).isEqualTo(before);
                Operation again = reverse.get().reverse().orElseThrow();
                run(connection, Scenario.render(again));
                assertThat(everything(connection)).as("After %s", again).isEqualTo(after);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void itTakesTheLocksThatItSays(Scenario scenario) throws Exception {
        TestDatabase database = prepared(scenario);
        Rendering rendering = Scenario.render(scenario.operation());
        Map<String, LockMode> said = new HashMap<>();
        for (TableLock lock : rendering.locks()) {
            said.merge(lock.relation().toString().replaceFirst("^public\\.", ""), lock.mode(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        try (Connection connection = database.dataSource().getConnection()) {
            HeldLocks held = new HeldLocks(connection);
            if (isConcurrent(rendering)) {
                Map<String, LockMode> seen = seenWhileItWaits(database, connection, held, rendering);
                assertThat(seen.entrySet())
                    .allSatisfy((lock) -> assertThat(lock.getValue()).isLessThanOrEqualTo(said.get(lock.getKey())));
                assertThat(seen.entrySet()).anySatisfy((lock) -> assertThat(said).contains(lock));
                return;
            }
            connection.setAutoCommit(false);
            run(connection, rendering);
            Map<String, LockMode> seen = held.of(connection, process(connection));
            said.forEach((relation, mode) -> assertThat(seen).as("Locks that are held").containsEntry(relation, mode));
            seen.forEach((relation, mode) -> {
                if (held.isTable(relation) && mode.compareTo(LockMode.ROW_EXCLUSIVE) > 0
                        && !scenario.alsoLocked().contains(relation)) {
                    assertThat(said).as("Locks that are said").containsKey(relation);
                }
            });
            connection.rollback();
        }
    }

    /**
     * Another change that does not end keeps a concurrent one waiting, so that it can be
     * seen.
     */
    private static Map<String, LockMode> seenWhileItWaits(TestDatabase database, Connection observer, HeldLocks held,
            Rendering rendering) throws Exception {
        try (Connection other = database.dataSource().getConnection();
                Connection worker = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            for (String table : database.column("SELECT oid::regclass::text FROM pg_class "
                    + "WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace")) {
                execute(other, "LOCK TABLE ONLY " + table + " IN SHARE UPDATE EXCLUSIVE MODE");
            }
            int process = process(worker);
            CompletableFuture<Void> done = CompletableFuture
                .runAsync(() -> assertThatCode(() -> run(worker, rendering)).doesNotThrowAnyException());
            Waiting.until(() -> {
                assertThat(done.isDone()).as("It ended before the other change did").isFalse();
                return isWaiting(observer, process);
            });
            Map<String, LockMode> seen = new HashMap<>(held.of(observer, process));
            seen.keySet().removeIf((relation) -> !held.isTable(relation));
            other.rollback();
            done.join();
            return seen;
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whereItCannotBeTheServerRefusesIt(Scenario scenario) throws SQLException {
        Rendering rendering = Scenario.render(scenario.operation());
        try (Connection connection = empty.dataSource().getConnection()) {
            connection.setAutoCommit(isConcurrent(rendering));
            for (String statement : scenario.bad()) {
                execute(connection, statement);
            }
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> {
                run(connection, rendering);
                run(connection, rendering);
            });
            assertThat((Throwable) refusal).as("A refusal").isNotNull();
            assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo(scenario.refused());
        }
    }

    private static TestDatabase prepared(Scenario scenario) throws SQLException {
        TestDatabase database = TestServer.createDatabase();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String statement : scenario.before()) {
                execute(connection, statement);
            }
        }
        return database;
    }

    private static List<String> everything(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>(text.schema(connection));
        lines.addAll(text.rows(connection));
        return lines;
    }

    private static boolean isConcurrent(Rendering rendering) {
        return rendering.statements()
            .stream()
            .anyMatch((statement) -> statement.transactionality() == Transactionality.NOT_IN_TRANSACTION);
    }

    private static void run(Connection connection, Rendering rendering) throws SQLException {
        for (Statement statement : rendering.statements()) {
            execute(connection, statement.sql());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isWaiting(Connection observer, int process) throws SQLException {
        try (java.sql.Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_blocking_pids(%d) <> '{}'".formatted(process))) {
            row.next();
            return row.getBoolean(1);
        }
    }

}
