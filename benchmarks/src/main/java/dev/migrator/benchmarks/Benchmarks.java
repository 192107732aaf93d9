package dev.migrator.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import liquibase.util.LiquibaseUtil;
import org.flywaydb.core.internal.license.VersionPrinter;

import org.springframework.boot.SpringBootVersion;

import dev.migrator.benchmarks.Benchmark.Findings;
import dev.migrator.benchmarks.catalogue.CatalogueBenchmark;
import dev.migrator.benchmarks.data.BatchBenchmark;

/**
 * Measures all there is to measure, and writes the figures as JSON and as Markdown.
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = all();

    private Benchmarks() {
    }

    /**
     * Runs benchmarks and writes a report below {@code target}, one for each size.
     * @param arguments {@code small} or {@code full}, then the names of benchmarks; all
     * where there are none. What the others found when they ran last stays in the report.
     * Or {@code page}, which shows the full report on the page of the documentation
     * @throws Exception where one fails
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("page")) {
            new PerformancePage(Path.of("docs", "performance.md")).show(reports(Size.FULL).markdown());
            return;
        }
        Size size = Size.valueOf((arguments.length > 0 ? arguments[0] : "small").toUpperCase(Locale.ROOT));
        List<String> names = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length)
                : List.copyOf(ALL.keySet());
        Reports reports = reports(size);
        List<Benchmark> benchmarks = names.stream().map(Benchmarks::named).toList();
        // One server for all: the files that it deletes when it ends slow down the next.
        try (Server server = Server.start()) {
            List<String> machine = new ArrayList<>(machine());
            machine.add(server.description());
            for (int i = 0; i < benchmarks.size(); i++) {
                System.err.println("measuring " + names.get(i));
                Findings findings = benchmarks.get(i).run(server, size);
                // After each, so that a run that is ended has something to show.
                reports.write(names.get(i), machine, new Report(findings.tables(), findings.goals()));
            }
        }
        System.out.print(reports.markdown());
        System.exit(0);
    }

    private static Reports reports(Size size) {
        Path folder = Path.of("benchmarks", "target", "report", size.name().toLowerCase(Locale.ROOT));
        return new Reports(folder, List.copyOf(ALL.keySet()));
    }

    private static Benchmark named(String name) {
        Benchmark benchmark = ALL.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException("No benchmark %s; there are %s".formatted(name, ALL.keySet()));
        }
        return benchmark;
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("startup", new StartupBenchmark());
        all.put("headers", new HeadersBenchmark());
        all.put("head", new AtHeadBenchmark());
        all.put("apply", new ApplyBenchmark());
        all.put("replicas", new ReplicasBenchmark());
        all.put("graph", new GraphBenchmark());
        all.put("catalogue", new CatalogueBenchmark());
        all.put("batches", new BatchBenchmark());
        return all;
    }

    private static List<String> machine() throws IOException {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
        return List.of(
                "%s, %d cores, %d GB, %s %s".formatted(processor(), Runtime.getRuntime().availableProcessors(),
                        Math.round(memory / 1e9), System.getProperty("os.name"), System.getProperty("os.version")),
                "Java %s, Spring Boot %s, Flyway %s, Liquibase %s".formatted(System.getProperty("java.runtime.version"),
                        SpringBootVersion.getVersion(), VersionPrinter.getVersion(), LiquibaseUtil.getBuildVersion()));
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info)
            .stream()
            .filter((line) -> line.startsWith("model name"))
            .map((line) -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    }

}
