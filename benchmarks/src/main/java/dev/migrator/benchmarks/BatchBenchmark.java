package dev.migrator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.migrator.Migrator;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.JavaMigration;
import dev.migrator.script.Revision;

/**
 * Changes every row of a table: by batches of SQL beside a single UPDATE, and by batches
 * of code beside a loop over the key that somebody wrote with JdbcTemplate. Each run has
 * a copy of the same table.
 */
public final class BatchBenchmark {

    private static final String TEMPLATE = "batch_template";

    private final EmbeddedPostgres server;

    private final int rows;

    private BatchBenchmark(EmbeddedPostgres server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    /**
     * Prints the figures.
     * @param arguments the number of rows and of rounds; 5,000,000 and 1 where left out
     * @throws Exception where the server cannot be started or refuses something
     */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .start()) {
            new BatchBenchmark(server, rows).run(rounds);
        }
    }

    private void run(int rounds) {
        JdbcTemplate admin = new JdbcTemplate(this.server.getPostgresDatabase());
        admin.execute("create database " + TEMPLATE);
        JdbcTemplate template = new JdbcTemplate(this.server.getDatabase("postgres", TEMPLATE));
        template.execute("create table users (id bigint primary key, first_name text, last_name text, full_name text)");
        template.execute("insert into users select n, 'first ' || n, 'last ' || n from generate_series(1, %d) n"
            .formatted(this.rows));
        template.execute("vacuum analyze users");
        Map<String, Work> works = Map.of("1 single UPDATE", BatchBenchmark::singleUpdate, "2 batches of SQL",
                (dataSource) -> migrate(dataSource, new BySql()), "3 hand-written loop", BatchBenchmark::handWritten,
                "4 batches of code", (dataSource) -> migrate(dataSource, new ByCode()));
        Map<String, List<Double>> figures = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            works.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((work) -> {
                double rate = rate(admin, work.getValue());
                figures.computeIfAbsent(work.getKey(), (name) -> new ArrayList<>()).add(rate);
            });
        }
        System.out.printf("java %s, %d cores, fsync %s, %,d rows, %d rounds%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(), admin.queryForObject("show fsync", String.class), this.rows,
                rounds);
        figures.forEach((name, rates) -> System.out.println(name + ": " + Figures.of(rates, "rows per second")));
        System.out.printf(Locale.ROOT, "SQL batches take %.2f times as long as one UPDATE%n",
                median(figures, "1") / median(figures, "2"));
        System.out.printf(Locale.ROOT, "code batches take %.2f times as long as the loop%n",
                median(figures, "3") / median(figures, "4"));
    }

    private static double median(Map<String, List<Double>> figures, String number) {
        return figures.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().startsWith(number))
            .mapToDouble((entry) -> Figures.median(entry.getValue()))
            .findFirst()
            .orElseThrow();
    }

    private double rate(JdbcTemplate admin, Work work) {
        admin.execute("create database batch_run template %s strategy file_copy".formatted(TEMPLATE));
        admin.execute("checkpoint");
        DataSource dataSource = this.server.getDatabase("postgres", "batch_run");
        long begun = System.nanoTime();
        work.run(dataSource);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Long done = new JdbcTemplate(dataSource)
            .queryForObject("select count(*) from users where full_name = first_name || ' ' || last_name", Long.class);
        if (done == null || done != this.rows) {
            throw new IllegalStateException("%d of %d rows were changed".formatted(done, this.rows));
        }
        admin.execute("drop database batch_run with (force)");
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("  %,d rows in %.1f s, %d MB of heap used%n", this.rows, seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        return this.rows / seconds;
    }

    private static void singleUpdate(DataSource dataSource) {
        new JdbcTemplate(dataSource).execute("update users set full_name = first_name || ' ' || last_name");
    }

    private static void migrate(DataSource dataSource, DataMigration migration) {
        Migrator.on(dataSource)
            .source(() -> List.of(JavaMigration.of(migration.getClass(), () -> migration)))
            .build()
            .upgrade();
    }

    /**
     * A thousand rows at a time, each in a transaction with the key that it came to.
     */
    private static void handWritten(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        jdbc.execute("create table progress (last_id bigint)");
        jdbc.execute("insert into progress values (0)");
        long[] last = { 0 };
        while (last[0] >= 0) {
            transaction.executeWithoutResult((status) -> {
                List<Object[]> changes = jdbc.query(
                        "select id, first_name, last_name from users where id > ? order by id limit 1000",
                        (row, number) -> new Object[] { fullName(row.getString(2), row.getString(3)), row.getLong(1) },
                        last[0]);
                jdbc.batchUpdate("update users set full_name = ? where id = ?", changes);
                last[0] = changes.isEmpty() ? -1 : (long) changes.get(changes.size() - 1)[1];
                jdbc.update("update progress set last_id = ?", last[0]);
            });
        }
    }

    private static String fullName(@Nullable String first, @Nullable String last) {
        return first + " " + last;
    }

    private interface Work {

        void run(DataSource dataSource);

    }

    @Revision(id = "b1", message = "full names by SQL")
    private static final class BySql implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("users").update("full_name = first_name || ' ' || last_name");
        }

    }

    @Revision(id = "b2", message = "full names by code")
    private static final class ByCode implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("users")
                .columns("first_name", "last_name")
                .apply((rows, tx) -> rows
                    .forEach((row) -> row.set("full_name", fullName(row.text("first_name"), row.text("last_name")))));
        }

    }

}
