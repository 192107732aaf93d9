package dev.migrator.benchmarks.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.migrator.Migrator;
import dev.migrator.benchmarks.Benchmark;
import dev.migrator.benchmarks.Contest;
import dev.migrator.benchmarks.Goal;
import dev.migrator.benchmarks.Result;
import dev.migrator.benchmarks.Server;
import dev.migrator.benchmarks.Size;
import dev.migrator.benchmarks.Table;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.JavaMigration;
import dev.migrator.script.Revision;

/**
 * Changes every row of a table: by batches of SQL beside a single UPDATE, and by batches
 * of code beside a loop over the key that somebody wrote with JdbcTemplate. Each run has
 * a copy of the same table.
 */
public final class BatchBenchmark implements Benchmark {

    private static final String UPDATE = "a single UPDATE";

    private static final String SQL = "batches of SQL";

    private static final String LOOP = "a loop written by hand";

    private static final String CODE = "batches of code";

    @Override
    public Findings run(Server server, Size size) throws Exception {
        server.waitForDisk(true);
        int rows = size.pick(100_000, 5_000_000);
        String template = server.createDatabase();
        fill(new JdbcTemplate(server.dataSource(template)), rows);
        Contest contest = new Contest("Change %,d rows".formatted(rows), "ms", 0, 1);
        works().forEach((name, work) -> contest.enter(name, () -> trial(server, template, rows, work)));
        Table table = contest.run();
        server.drop(template);
        return new Findings(List.of(table),
                List.of(new Goal("batches of SQL, beside a single UPDATE", 1.5, table.ratio(SQL, UPDATE), ""),
                        new Goal("batches of code, beside a loop written by hand", 1, table.ratio(CODE, LOOP), "")));
    }

    private static Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put(UPDATE, BatchBenchmark::singleUpdate);
        works.put(SQL, (dataSource) -> migrate(dataSource, new BySql()));
        works.put(LOOP, BatchBenchmark::handWritten);
        works.put(CODE, (dataSource) -> migrate(dataSource, new ByCode()));
        return works;
    }

    private static void fill(JdbcTemplate template, int rows) {
        template.execute("create table users (id bigint primary key, first_name text, last_name text, full_name text)");
        template.execute("insert into users select n, 'first ' || n, 'last ' || n from generate_series(1, %d) n"
            .formatted(rows));
        template.execute("vacuum analyze users");
    }

    private static Result trial(Server server, String template, int rows, Work work) throws Exception {
        String database = server.copy(template);
        server.administration().execute("checkpoint");
        DataSource dataSource = server.dataSource(database);
        Result result = Result.timed(() -> work.run(dataSource));
        Long done = new JdbcTemplate(dataSource)
            .queryForObject("select count(*) from users where full_name = first_name || ' ' || last_name", Long.class);
        if (done == null || done != rows) {
            throw new IllegalStateException("%d of %d rows were changed".formatted(done, rows));
        }
        server.drop(database);
        return new Result(result.value(), -1,
                "%,d rows a second, %d MB of heap used".formatted(Math.round(rows / result.value() * 1000), heap()));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
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
