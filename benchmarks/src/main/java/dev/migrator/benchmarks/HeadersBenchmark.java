package dev.migrator.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrator.benchmarks.application.HeaderReading;
import dev.migrator.benchmarks.application.HeaderReading.How;
import dev.migrator.benchmarks.peers.Corpus;

/**
 * Reads the headers of all scripts in a packaged jar: in a fresh JVM, as a starting
 * application does, and in a warm one.
 */
final class HeadersBenchmark implements Benchmark {

    @Override
    public Findings run(Server server, Size size) throws Exception {
        Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), size.pick(1000, 5000));
        Path jar = corpus.pack();
        Table fresh = contest("fresh JVM", new FreshJvm(HeaderReading.class, jar, saying("first")), corpus, size);
        Table warm = contest("warm", new FreshJvm(HeaderReading.class, jar, saying("median")), corpus, size);
        return new Findings(List.of(fresh, warm),
                List.of(goal("fresh JVM", fresh, corpus.size()), goal("warm", warm, corpus.size())));
    }

    private static Pattern saying(String what) {
        return Pattern.compile(what + " ([\\d.]+) ms");
    }

    private static Table contest(String state, FreshJvm jvm, Corpus corpus, Size size) throws Exception {
        Contest contest = new Contest("Read the headers of %,d scripts in a jar, %s".formatted(corpus.size(), state),
                "ms", 1, size.pick(2, 9));
        for (How how : How.values()) {
            contest.enter(how.title(), () -> jvm.run(List.of(how.name(), jvm.jar().toString())));
        }
        return contest.run();
    }

    private static Goal goal(String state, Table table, int headers) {
        return new Goal("%,d headers from a jar, %s".formatted(headers, state), 150, table.median(How.MIGRATOR.title()),
                "ms");
    }

}
