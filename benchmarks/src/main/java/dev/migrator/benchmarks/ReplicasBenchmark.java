package dev.migrator.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.migrator.benchmarks.peers.BareLoop;
import dev.migrator.benchmarks.peers.Contender;
import dev.migrator.benchmarks.peers.Corpus;
import dev.migrator.benchmarks.peers.OurScripts;
import dev.migrator.benchmarks.peers.Peers;

/**
 * Replicas that start at once: threads of one warm process with connections of their own,
 * so that what the start of a JVM costs does not hide what they do to each other, on a
 * server that does not wait for its disk. The time is that of the last; who fails is
 * counted.
 */
final class ReplicasBenchmark implements Benchmark {

    private static final int REVISIONS = 100;

    @Override
    public Findings run(Server server, Size size) throws Exception {
        server.waitForDisk(false);
        Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), REVISIONS);
        warmUp(server, corpus, size.pick(2, 10));
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (int replicas : size.pick(List.of(4), List.of(8, 32))) {
            Table empty = contest(server, corpus, replicas, true, size);
            tables.add(empty);
            tables.add(contest(server, corpus, replicas, false, size));
            goals.add(new Goal("%d replicas on an empty database, beside the bare loop".formatted(replicas), 1.3,
                    empty.ratio(OurScripts.NAME, BareLoop.NAME), ""));
        }
        return new Findings(tables, goals);
    }

    private static void warmUp(Server server, Corpus corpus, int rounds) throws Exception {
        for (Contender contender : Peers.withScripts()) {
            for (int round = 0; round < rounds; round++) {
                contender.migrate(corpus, server.dataSource(server.createDatabase()));
            }
        }
    }

    private static Table contest(Server server, Corpus corpus, int replicas, boolean empty, Size size)
            throws Exception {
        Contest contest = new Contest("%d replicas at once, %d revisions, %s".formatted(replicas, corpus.size(),
                empty ? "from an empty database" : "at head already"), "ms", 0, size.pick(1, 15));
        for (Contender contender : Peers.withScripts()) {
            contest.enter(contender.name(), () -> {
                String database = server.createDatabase();
                if (!empty) {
                    contender.migrate(corpus, server.dataSource(database));
                }
                return server.counted(database,
                        () -> together(replicas, () -> contender.migrate(corpus, server.dataSource(database))));
            });
        }
        return contest.run();
    }

    private static Result together(int replicas, Result.Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        try {
            long start = System.nanoTime();
            Callable<Void> replica = () -> {
                work.run();
                return null;
            };
            List<String> failures = new ArrayList<>();
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(replicas, replica))) {
                try {
                    done.get();
                }
                catch (ExecutionException ex) {
                    failures.add(String.valueOf(ex.getCause()));
                }
            }
            double millis = (System.nanoTime() - start) / 1e6;
            return new Result(millis, -1, failures.isEmpty() ? "" : failures.size() + " failed");
        }
        finally {
            threads.shutdown();
        }
    }

}
