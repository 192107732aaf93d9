package dev.migrator.benchmarks;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
            Path jar = corpus.pack();
            Contest contest = new Contest(
                    "Start a Spring Boot application at head, %,d revisions, fresh JVM".formatted(revisions), "ms", 1,
                    size.pick(1, 5));
            List<String> databases = new ArrayList<>();
            for (StartedApplication.Tool tool : StartedApplication.Tool.values()) {
                String database = server.createDatabase();
                databases.add(database);
                contest.enter(tool.title(),
                        () -> server.counted(database, () -> start(tool, jar, server.url(database))));
            }
            Table table = contest.run();
            databases.forEach(server::drop);
            tables.add(table);
            double ours = table.median(OURS) - table.median(NONE);
            for (String peer : List.of("Flyway", "Liquibase")) {
                goals.add(new Goal("added start-up, %,d revisions, beside %s".formatted(revisions, peer), 0.1,
                        ours / (table.median(peer) - table.median(NONE)), ""));
            }
        }
        return new Findings(tables, goals);
    }

    private static Result start(StartedApplication.Tool tool, Path resources, String url) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + resources,
                        StartedApplication.class.getName(), tool.name()));
        command.addAll(tool.settings(url));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher ready = READY.matcher(output);
        if (process.waitFor() != 0 || !ready.find()) {
            throw new IllegalStateException(output);
        }
        return Result.of(Double.parseDouble(ready.group(1)));
    }

}
