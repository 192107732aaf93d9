package dev.migrator.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrator.benchmarks.application.StartedApplication;
import dev.migrator.benchmarks.peers.Corpus;

/**
 * Starts a Spring Boot application with a pool, whose database is at the last revision,
 * in a fresh JVM: without migrations, with ours, with Flyway and with Liquibase. The
 * class path is the same for all, and the revisions are in a jar.
 */
final class StartupBenchmark implements Benchmark {

    private static final String NONE = "no migrations";

    private static final String OURS = "Migrator";

    private static final Pattern READY = Pattern.compile("ready after ([\\d.]+) ms");

    @Override
    public Findings run(Server server, Size size) throws Exception {
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        server.waitForDisk(false);
        for (int revisions : size.pick(List.of(10), List.of(10, 100, 1000, 5000))) {
            Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), revisions);
            FreshJvm jvm = new FreshJvm(StartedApplication.class, corpus.pack(), READY);
            Contest contest = new Contest(
                    "Start a Spring Boot application at head, %,d revisions, fresh JVM".formatted(revisions), "ms", 1,
                    size.pick(1, 9));
            for (StartedApplication.Tool tool : StartedApplication.Tool.values()) {
                String database = server.createDatabase();
                contest.enter(tool.title(),
                        () -> server.counted(database, () -> jvm.run(arguments(tool, server.url(database)))));
            }
            Table table = contest.run();
            tables.add(table);
            double ours = table.median(OURS) - table.median(NONE);
            for (String peer : List.of("Flyway", "Liquibase")) {
                goals.add(new Goal("added start-up, %,d revisions, beside %s".formatted(revisions, peer), 0.1,
                        ours / (table.median(peer) - table.median(NONE)), ""));
            }
        }
        return new Findings(tables, goals);
    }

    private static List<String> arguments(StartedApplication.Tool tool, String url) {
        List<String> arguments = new ArrayList<>(List.of(tool.name()));
        arguments.addAll(tool.settings(url));
        return arguments;
    }

}
