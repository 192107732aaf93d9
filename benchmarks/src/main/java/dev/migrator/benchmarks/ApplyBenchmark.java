package dev.migrator.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import dev.migrator.benchmarks.peers.BareLoop;
import dev.migrator.benchmarks.peers.Contender;
import dev.migrator.benchmarks.peers.Corpus;
import dev.migrator.benchmarks.peers.OurScripts;
import dev.migrator.benchmarks.peers.Peers;
import dev.migrator.benchmarks.peers.Psql;

/**
 * Applies revisions of one table and one index each to an empty database, on a server
 * that does not wait for its disk, and then on one that does.
 */
final class ApplyBenchmark implements Benchmark {

    @Override
    public Findings run(Server server, Size size) throws Exception {
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        server.waitForDisk(false);
        for (int revisions : size.pick(List.of(1, 100), List.of(1, 100, 1000))) {
            Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), revisions);
            Table table = contest(server, corpus, "%,d revisions", size);
            tables.add(table);
            if (revisions >= 100) {
                goals.addAll(goals(table, revisions));
            }
        }
        server.waitForDisk(true);
        Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), size.pick(100, 1000));
        tables.add(contest(server, corpus, "%,d revisions, each commit waiting for the disk", size));
        return new Findings(tables, goals);
    }

    private static Table contest(Server server, Corpus corpus, String what, Size size) throws Exception {
        Contest contest = new Contest("Apply to an empty database: " + what.formatted(corpus.size()), "ms",
                size.pick(1, corpus.size() > 100 ? 1 : 8), size.pick(2, 11));
        for (Contender contender : Peers.all()) {
            contest.enter(contender.name(),
                    () -> inNewDatabase(server, (database) -> contender.migrate(corpus, server.dataSource(database))));
        }
        if (Psql.isThere()) {
            Psql psql = new Psql(server);
            contest.enter(Psql.NAME, () -> inNewDatabase(server, (database) -> psql.run(corpus, database)));
        }
        return contest.run();
    }

    private static Result inNewDatabase(Server server, Work work) throws Exception {
        String database = server.createDatabase();
        return server.counted(database, () -> Result.timed(() -> work.run(database)));
    }

    private static List<Goal> goals(Table table, int revisions) {
        String what = "applying %,d revisions".formatted(revisions);
        List<Goal> goals = new ArrayList<>();
        goals.add(new Goal(what + ", beside a bare JDBC loop", 1.2, table.ratio(OurScripts.NAME, BareLoop.NAME), ""));
        for (String peer : Peers.names()) {
            goals.add(new Goal(what + ", beside " + peer, 1 / 3d, table.ratio(OurScripts.NAME, peer), ""));
        }
        return goals;
    }

    /**
     * What is done in a database.
     */
    private interface Work {

        void run(String database) throws Exception;

    }

}
