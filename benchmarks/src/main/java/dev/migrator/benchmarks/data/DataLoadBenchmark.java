package dev.migrator.benchmarks.data;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.DataSettings;

/**
 * Puts a load of short transactions on a table, first alone and then beside work on the
 * whole table: data that is moved in the background by batches of SQL or of code, or a
 * single UPDATE. Each phase has a copy of the same table, and its quiet part is measured
 * just before its work, so that a machine that others use as well slows down both. The
 * server commits to the disk, as one does that serves an application.
 */
public final class DataLoadBenchmark {

    private static final String TEMPLATE = "load_template";

    private static final String RUN = "load_run";

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final EmbeddedPostgres server;

    private final int rows;

    private final int rate;

    private final Duration time;

    private DataLoadBenchmark(EmbeddedPostgres server, int rows, int rate, Duration time) {
        this.server = server;
        this.rows = rows;
        this.rate = rate;
        this.time = time;
    }

    /**
     * Prints the figures.
     * @param arguments the number of rows, of rounds, of seconds that each part of a
     * phase lasts, and of transactions in a second; 1,000,000, 3, 20 and 200 where left
     * out. Then the works: {@code update}, and {@code sql/50/500} or {@code code/50/500}
     * for a speed of 50 percent and batches of 500 ms; where left out, all three at the
     * pace of the defaults
     * @throws Exception where the server cannot be started or refuses something
     */
    public static void main(String[] arguments) throws Exception {
        int rows = number(arguments, 0, 1_000_000);
        int rounds = number(arguments, 1, 3);
        Duration time = Duration.ofSeconds(number(arguments, 2, 20));
        int rate = number(arguments, 3, 200);
        Map<String, DataWork> works = new LinkedHashMap<>();
        for (int index = 4; index < arguments.length; index++) {
            works.put(arguments[index], work(arguments[index]));
        }
        if (works.isEmpty()) {
            works.put("sql", DataWork.batchesOfSql(DataSettings.defaults()));
            works.put("code", DataWork.batchesOfCode(DataSettings.defaults()));
            works.put("update", DataWork.singleUpdate());
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .start()) {
            new DataLoadBenchmark(server, rows, rate, time).run(rounds, works);
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static DataWork work(String argument) {
        if (argument.equals("update")) {
            return DataWork.singleUpdate();
        }
        String[] parts = argument.split("/", 3);
        DataSettings pace = DataSettings.builder()
            .speed(Integer.parseInt(parts[1]))
            .backgroundBatchTime(Duration.ofMillis(Long.parseLong(parts[2])))
            .build();
        return switch (parts[0]) {
            case "sql" -> DataWork.batchesOfSql(pace);
            case "code" -> DataWork.batchesOfCode(pace);
            default -> throw new IllegalArgumentException("No such work: " + argument);
        };
    }

    private void run(int rounds, Map<String, DataWork> works) throws Exception {
        JdbcTemplate admin = new JdbcTemplate(this.server.getPostgresDatabase());
        createTemplate(admin);
        System.out.printf("java %s, %d cores, PostgreSQL %s, fsync %s, synchronous_commit %s%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
                show(admin, "server_version"), show(admin, "fsync"), show(admin, "synchronous_commit"));
        System.out.printf("%,d rows, %d transactions per second, %d s quiet and %d s beside each work, %d rounds%n",
                this.rows, this.rate, this.time.toSeconds(), this.time.toSeconds(), rounds);
        // Once before the rounds, so that everything is compiled.
        run(admin, DataWork.batchesOfCode(DataSettings.defaults()));
        Map<String, LoadPhase> phases = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, DataWork> work : works.entrySet()) {
                LoadPhase phase = run(admin, work.getValue());
                phases.merge(work.getKey(), phase, LoadPhase::and);
                System.out.printf("  %s: %s, beside %s%n", work.getKey(), phase.quiet(), phase.busy());
            }
        }
        System.out.println(LoadPhase.head());
        phases.values()
            .stream()
            .map(LoadPhase::quiet)
            .reduce(Latencies::and)
            .map(LoadPhase::quietLine)
            .ifPresent(System.out::println);
        phases.forEach((name, phase) -> System.out.println(phase.line(name)));
    }

    private void createTemplate(JdbcTemplate admin) {
        admin.execute("create database " + TEMPLATE);
        JdbcTemplate template = new JdbcTemplate(this.server.getDatabase("postgres", TEMPLATE));
        template.execute("""
                create table orders (id bigint primary key, customer bigint not null, status text not null,
                    first_name text not null, last_name text not null, full_name text, amount numeric(10, 2) not null,
                    changed_at timestamptz not null default now())""");
        template.execute("""
                insert into orders (id, customer, status, first_name, last_name, amount)
                select n, n %% 10000, 'open', 'first ' || n, 'last ' || n, n %% 100 from generate_series(1, %d) n"""
            .formatted(this.rows));
        template.execute("create index orders_customer on orders (customer)");
        template.execute("vacuum (freeze, analyze) orders");
    }

    private LoadPhase run(JdbcTemplate admin, DataWork work) throws Exception {
        admin.execute("create database %s template %s strategy file_copy".formatted(RUN, TEMPLATE));
        admin.execute("checkpoint");
        DataSource dataSource = this.server.getDatabase("postgres", RUN);
        Latencies quiet;
        Latencies busy;
        double speed;
        try (OpenLoad load = OpenLoad.start(dataSource, this.rows, this.rate)) {
            Thread.sleep(WARM_UP.toMillis());
            quiet = load.count();
            Thread.sleep(this.time.toMillis());
            busy = load.count();
            long begun = System.nanoTime();
            speed = work.run(dataSource, this.time) * 1e9 / (System.nanoTime() - begun);
        }
        admin.execute("drop database %s with (force)".formatted(RUN));
        return LoadPhase.of(quiet, busy, speed);
    }

    private static @Nullable String show(JdbcTemplate admin, String setting) {
        return admin.queryForObject("show " + setting, String.class);
    }

}
