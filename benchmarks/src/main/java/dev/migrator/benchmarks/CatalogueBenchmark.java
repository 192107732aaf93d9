package dev.migrator.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import liquibase.util.LiquibaseUtil;

import dev.migrator.testing.TestDatabase;

/**
 * Reads schemas of some numbers of tables, with 10 columns, 2 indexes and a foreign key
 * each: once with every foreign key to the first table, once with the tables in a chain.
 * A bare read of the catalogues, our inspection and Liquibase's snapshot take turns on
 * one connection.
 */
public final class CatalogueBenchmark {

    private static final String TABLE = """
            create table t_%1$d (id bigint primary key, parent bigint references t_%2$d, a text not null,
                    b integer default 0, c timestamptz default now(), d numeric(10,2), e boolean not null,
                    f varchar(40), g date, h jsonb);
            create index on t_%1$d (a);
            create index on t_%1$d (f, g);
            """;

    private static final int WARM_UP = 5;

    private final EmbeddedPostgres server;

    private final ServerStatements statements;

    private final int rounds;

    private CatalogueBenchmark(EmbeddedPostgres server, int rounds) throws SQLException {
        this.server = server;
        this.statements = new ServerStatements(server.getPostgresDatabase());
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
        System.out.printf("java %s, %d cores, Liquibase %s, at most %d rounds%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(), LiquibaseUtil.getBuildVersion(), rounds);
        System.out.println("statements: one reading's, counted on the server by pg_stat_statements");
        System.out.println("ratio: median beside that of our inspection");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("max_locks_per_transaction", "1024")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.max", "100000")
            .start()) {
            CatalogueBenchmark benchmark = new CatalogueBenchmark(server, rounds);
            for (int size : sizes) {
                benchmark.run(size, Shape.STAR);
                benchmark.run(size, Shape.CHAIN);
            }
        }
    }

    private void run(int tables, Shape shape) throws Exception {
        TestDatabase database = createDatabase(tables, shape);
        try (Connection connection = database.dataSource().getConnection()) {
            Series inspection = series("our inspection", new InspectorReader(tables), database, connection);
            List<Series> all = List.of(series("bare read", new BareReader(), database, connection), inspection,
                    series("Liquibase's snapshot", new LiquibaseReader(tables), database, connection));
            for (int round = 0; round < WARM_UP; round++) {
                for (Series series : all) {
                    series.warmUp(connection);
                }
            }
            for (int round = 0; round < this.rounds; round++) {
                for (Series series : all) {
                    series.measure(connection);
                }
            }
            System.out.printf("%n%d tables, %s%n%s%n", tables, shape, Series.head());
            all.forEach((series) -> System.out.println(series.line(inspection)));
        }
    }

    private Series series(String name, SchemaReader reader, TestDatabase database, Connection connection)
            throws Exception {
        return new Series(name, reader, this.statements.during(database.name(), () -> reader.read(connection)));
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

    private enum Shape {

        STAR, CHAIN

    }

}
