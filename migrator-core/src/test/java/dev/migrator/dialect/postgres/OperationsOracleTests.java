package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.OracleCorpus;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Says each operation that Alembic was asked to write, and compares what our statements
 * and Alembic's make of the same database: its whole catalogue, and all rows.
 */
class OperationsOracleTests {

    private final OracleCorpus corpus = OracleCorpus.find();

    private final SchemaText catalogue = new SchemaText(this.corpus.text("catalog.sql"));

    private final TestDatabase shared = TestServer.createDatabase();

    @Test
    void everyOperationHasTheEffectOfAlembics() throws SQLException {
        List<OperationCase> cases = this.corpus.read("operations.jsonl", OperationCase.class);
        Map<String, Integer> passed = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        for (OperationCase each : cases) {
            List<String> ours = statements(each);
            try {
                List<String> expected = effect(each, each.sql());
                if (effect(each, ours).equals(expected)) {
                    passed.merge(each.args().get("op").asString(), 1, Integer::sum);
                }
                else {
                    failed.add(describe(each, ours, "another effect"));
                }
            }
            catch (SQLException ex) {
                failed.add(describe(each, ours, ex.getMessage()));
            }
        }
        int total = passed.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("operations.jsonl: passed %d, failed %d %s%n", total, failed.size(), passed);
        assertThat(cases).as("Cases in operations.jsonl").isNotEmpty();
        assertThat(failed).as("Operations with another effect than Alembic's").isEmpty();
        assertThat(total).isEqualTo(cases.size());
    }

    private static List<String> statements(OperationCase each) {
        return Operations.record((op) -> new OperationReader(each.args(), op).read())
            .stream()
            .flatMap((operation) -> operation.match(new ToStatements()).stream())
            .map(Statement::sql)
            .toList();
    }

    private List<String> effect(OperationCase each, List<String> sql) throws SQLException {
        TestDatabase database = each.runsInTransaction() ? this.shared : TestServer.createDatabase();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(!each.runsInTransaction());
            for (String statement : each.setup()) {
                execute(connection, statement);
            }
            List<String> before = this.catalogue.schema(connection);
            before.addAll(this.catalogue.rows(connection));
            for (String statement : sql) {
                execute(connection, statement);
            }
            List<String> after = this.catalogue.schema(connection);
            after.addAll(this.catalogue.rows(connection));
            assertThat(after).as("The effect of %s", each.id()).isNotEqualTo(before);
            if (each.runsInTransaction()) {
                connection.rollback();
            }
            return after;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String describe(OperationCase each, List<String> ours, String problem) {
        return "%s: %s%n  Alembic: %s%n  ours:    %s".formatted(each.id(), problem, each.sql(), ours);
    }

    private static final class ToStatements implements Operation.Cases<List<Statement>> {

        @Override
        public List<Statement> typed(TypedOperation operation) {
            return new PostgresDialect().render(operation, ServerVersion.NEWEST).statements();
        }

        @Override
        public List<Statement> rawSql(RawSql operation) {
            return StatementSplitter.split(new SqlText(operation.sql(), "case", operation.firstLine()));
        }

        @Override
        public List<Statement> dataChange(DataChange operation) {
            throw new IllegalStateException("No case is code");
        }

        @Override
        public List<Statement> batchChange(BatchChange operation) {
            throw new IllegalStateException("no case of the oracle");
        }

    }

}
