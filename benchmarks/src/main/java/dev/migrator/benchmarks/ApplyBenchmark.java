package dev.migrator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.migrator.Migrator;

/**
 * Applies revisions of one table and one index each to an empty database, in alternation
 * with a bare JDBC loop that sends each script with a state row and a commit in one round
 * trip: nothing that keeps the same records can be faster.
 */
public final class ApplyBenchmark {

    private static final String SCRIPT = """
            create table t_%1$d (id bigint primary key, name text not null);
            create index t_%1$d_name on t_%1$d (name);
            """;

    private final EmbeddedPostgres server;

    private final int revisions;

    private ApplyBenchmark(EmbeddedPostgres server, int revisions) {
        this.server = server;
        this.revisions = revisions;
    }

    /**
     * Prints the figures.
     * @param arguments the number of revisions and of rounds; 1000 and 5 where left out
     * @throws Exception where the server cannot be started or refuses a script
     */
    public static void main(String[] arguments) throws Exception {
        int revisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            new ApplyBenchmark(server, revisions).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        Path folder = writeScripts();
        List<Double> bare = new ArrayList<>();
        List<Double> migrator = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double bareTime = timed((dataSource) -> bareLoop(dataSource));
            double migratorTime = timed(
                    (dataSource) -> Migrator.on(dataSource).locations("file:" + folder).build().upgrade());
            // The first round warms up.
            if (round > 0) {
                bare.add(bareTime);
                migrator.add(migratorTime);
            }
        }
        System.out.printf("java %s, %d cores, %d revisions, %d rounds%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(), this.revisions, rounds);
        System.out.println("bare JDBC loop: " + Figures.of(bare, "ms per revision"));
        System.out.println("Migrator:       " + Figures.of(migrator, "ms per revision"));
        System.out.printf("ratio of medians: %.2f%n", Figures.median(migrator) / Figures.median(bare));
    }

    private Path writeScripts() throws IOException {
        Path folder = Files.createTempDirectory("revisions");
        for (int number = 0; number < this.revisions; number++) {
            String parent = number == 0 ? "" : "r%05d".formatted(number - 1);
            Files.writeString(folder.resolve("r%05d.sql".formatted(number)),
                    "-- revision: r%05d%n-- revises: %s%n-- message: table %d%n%n-- upgrade%n%s".formatted(number,
                            parent, number, SCRIPT.formatted(number)));
        }
        return folder;
    }

    private double timed(Work work) throws Exception {
        String database = "b" + System.nanoTime();
        execute(this.server.getPostgresDatabase(), "create database " + database);
        DataSource dataSource = this.server.getDatabase("postgres", database);
        long start = System.nanoTime();
        work.run(dataSource);
        double millis = (System.nanoTime() - start) / 1e6;
        execute(this.server.getPostgresDatabase(), "drop database %s with (force)".formatted(database));
        return millis / this.revisions;
    }

    private void bareLoop(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table state (id text primary key, applied_at timestamptz default now())");
            for (int number = 0; number < this.revisions; number++) {
                statement.execute("begin; %s insert into state values ('r%05d'); commit"
                    .formatted(SCRIPT.formatted(number), number));
            }
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {

        void run(DataSource dataSource) throws Exception;

    }

}
