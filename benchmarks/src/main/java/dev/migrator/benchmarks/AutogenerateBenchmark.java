package dev.migrator.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.migrator.Migrator;
import dev.migrator.command.CompareModel;
import dev.migrator.command.ModelSettings;
import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.operation.Operations;
import dev.migrator.testing.TestDatabase;

/**
 * Compares a model of some number of tables, with 10 columns, 2 indexes and a foreign key
 * each, with a database that is as the model says: what autogenerate costs where it finds
 * nothing.
 */
public final class AutogenerateBenchmark {

    private static final String TABLE = """
            create table t_%1$d (id bigint primary key, parent bigint, a text not null, b integer default 0,
                    c timestamptz default now(), d numeric(10,2), e boolean not null, f varchar(40) check (f <> ''), g date, h jsonb)""";

    private static final String KEY = "alter table t_%1$d add foreign key (parent) references t_%2$d";

    private static final int WARM_UP = 2;

    private AutogenerateBenchmark() {
    }

    /**
     * Prints the figures.
     * @param arguments the number of rounds, 5 where left out, then the numbers of
     * tables, 100 and 1000 where left out
     * @throws Exception where the server cannot be started or refuses a statement
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<Integer> sizes = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length).stream().map(Integer::valueOf).toList()
                : List.of(100, 1000);
        System.out.printf("java %s, %d cores, %d rounds; statements counted on the server by pg_stat_statements%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), rounds);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("max_locks_per_transaction", "1024")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.max", "100000")
            .start()) {
            for (int size : sizes) {
                run(server, size, rounds);
            }
        }
    }

    private static void run(EmbeddedPostgres server, int tables, int rounds) throws Exception {
        List<String> model = model(tables);
        TestDatabase database = createDatabase(server, model);
        Migrator migrator = Migrator.on(database.dataSource())
            .model(() -> ModelSettings.of(List.of(() -> new Declaration("model",
                    Operations.record((op) -> model.forEach(op::execute)), List.of(), ObjectKind.ofEntities()))))
            .build();
        long statements = new ServerStatements(server.getPostgresDatabase()).during(database.name(),
                () -> compare(migrator));
        for (int round = 0; round < WARM_UP; round++) {
            compare(migrator);
        }
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            compare(migrator);
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        times.sort(null);
        System.out.printf("%d tables: %d ms (%d to %d), %d statements, of which %d are the model's%n", tables,
                times.get(times.size() / 2), times.get(0), times.get(times.size() - 1), statements, model.size());
    }

    private static void compare(Migrator migrator) {
        CompareModel.Result result = migrator.compareModel();
        if (!result.isClean()) {
            throw new IllegalStateException("Found " + result.installments());
        }
    }

    private static List<String> model(int tables) {
        List<String> statements = new ArrayList<>();
        IntStream.range(0, tables).forEach((number) -> {
            statements.add(TABLE.formatted(number));
            statements.add("create index t_%1$d_a on t_%1$d (a)".formatted(number));
            statements.add("create index t_%1$d_f on t_%1$d (f, g)".formatted(number));
        });
        IntStream.range(0, tables).forEach((number) -> statements.add(KEY.formatted(number, Math.max(0, number - 1))));
        return statements;
    }

    private static TestDatabase createDatabase(EmbeddedPostgres server, List<String> model) throws SQLException {
        TestDatabase database = new TestDatabase("b" + System.nanoTime(), server.getPort());
        new TestDatabase("postgres", server.getPort()).execute("create database " + database.name());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : model) {
                statement.execute(sql);
            }
            statement.execute("analyze");
        }
        return database;
    }

}
