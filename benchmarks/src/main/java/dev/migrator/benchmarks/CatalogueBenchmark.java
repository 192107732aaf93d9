package dev.migrator.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.migrator.dialect.postgres.catalogue.InspectionScope;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.schema.Identifier;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.WireProxy;

/**
 * Reads schemas of some numbers of tables, with 10 columns, 2 indexes and a foreign key
 * each: once with every foreign key to the first table, once with the tables in a chain.
 * In alternation with a bare read of the four catalogues that grow with the tables:
 * nothing that reads the same rows can be faster.
 */
public final class CatalogueBenchmark {

    private static final String TABLE = """
            create table t_%1$d (id bigint primary key, parent bigint references t_%2$d, a text not null,
                    b integer default 0, c timestamptz default now(), d numeric(10,2), e boolean not null,
                    f varchar(40), g date, h jsonb);
            create index on t_%1$d (a);
            create index on t_%1$d (f, g);
            """;

    private static final List<String> CATALOGUES = List.of("pg_class", "pg_attribute", "pg_constraint", "pg_index");

    private final EmbeddedPostgres server;

    private final int rounds;

    private CatalogueBenchmark(EmbeddedPostgres server, int rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    /**
     * Prints the figures.
     * @param arguments the number of rounds, 15 where left out, then the numbers of
     * tables, 100 and 1000 where left out
     * @throws Exception where the server cannot be started or refuses a statement
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        List<Integer> sizes = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length).stream().map(Integer::valueOf).toList()
                : List.of(100, 1000);
        System.out.printf("java %s, %d cores, %d rounds%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(), rounds);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("max_locks_per_transaction", "1024")
            .start()) {
            CatalogueBenchmark benchmark = new CatalogueBenchmark(server, rounds);
            for (int size : sizes) {
                benchmark.run(size, Shape.STAR);
                benchmark.run(size, Shape.CHAIN);
            }
        }
    }

    private void run(int tables, Shape shape) throws SQLException {
        TestDatabase database = createDatabase(tables, shape);
        PostgresInspector inspector = new PostgresInspector(InspectionScope.of(new Identifier("public")));
        System.out.printf("%n%d tables, %s: %s%n", tables, shape, traffic(database, inspector));
        List<Double> bare = new ArrayList<>();
        List<Double> inspected = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (int round = -5; round < this.rounds; round++) {
                double bareTime = timed(() -> readBare(connection));
                double inspectedTime = timed(() -> inspector.inspect(connection));
                // Those before warm up.
                if (round >= 0) {
                    bare.add(bareTime);
                    inspected.add(inspectedTime);
                }
            }
        }
        System.out.println("bare read:  " + Figures.of(bare, "ms"));
        System.out.println("inspection: " + Figures.of(inspected, "ms"));
        System.out.printf("ratio of medians: %.2f%n", Figures.median(inspected) / Figures.median(bare));
    }

    private TestDatabase createDatabase(int tables, Shape shape) throws SQLException {
        TestDatabase database = new TestDatabase("b" + System.nanoTime(), this.server.getPort());
        new TestDatabase("postgres", this.server.getPort()).execute("create database " + database.name());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int number = 0; number < tables; number++) {
                statement.execute(TABLE.formatted(number, shape == Shape.CHAIN ? Math.max(0, number - 1) : 0));
            }
            statement.execute("analyze");
        }
        return database;
    }

    private static String traffic(TestDatabase database, PostgresInspector inspector) throws SQLException {
        try (WireProxy wire = new WireProxy(database); Connection connection = wire.dataSource().getConnection()) {
            wire.takeStatements();
            wire.takeRoundTrips();
            inspector.inspect(connection);
            return "%d statements, %d round trips".formatted(wire.takeStatements().size(), wire.takeRoundTrips());
        }
    }

    private static void readBare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String catalogue : CATALOGUES) {
                readBare(statement, catalogue);
            }
        }
    }

    private static void readBare(Statement statement, String catalogue) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from pg_catalog." + catalogue)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }

    private static double timed(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private enum Shape {

        STAR, CHAIN

    }

    private interface Work {

        void run() throws SQLException;

    }

}
