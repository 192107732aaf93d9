package dev.migrator.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import dev.migrator.benchmarks.peers.BareLoop;
import dev.migrator.benchmarks.peers.Contender;
import dev.migrator.benchmarks.peers.Corpus;
import dev.migrator.benchmarks.peers.OurScripts;
import dev.migrator.benchmarks.peers.Peers;

/**
 * What a start costs in a warm process when the database is at the last revision already:
 * each tool's own database, so that it finds its own records.
 */
final class AtHeadBenchmark implements Benchmark {

    @Override
    public Findings run(Server server, Size size) throws Exception {
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        server.waitForDisk(false);
        for (int revisions : size.pick(List.of(10, 100), List.of(10, 100, 1000, 5000))) {
            Corpus corpus = Corpus.write(Files.createTempDirectory("corpus"), revisions);
            Contest contest = new Contest("At head already, %,d revisions, in a warm process".formatted(revisions),
                    "ms", size.pick(20, 60), size.pick(3, 60));
            for (Contender contender : Peers.withScripts()) {
                String database = server.createDatabase();
                contender.migrate(corpus, server.dataSource(database));
                contest.enter(contender.name(), () -> server.counted(database,
                        () -> Result.timed(() -> contender.migrate(corpus, server.dataSource(database)))));
            }
            Table table = contest.run();
            tables.add(table);
            String what = "at head, %,d revisions".formatted(revisions);
            goals.add(new Goal(what + ", statements beside those of a bare SELECT on a new connection", 1,
                    (double) table.statements(OurScripts.NAME) / table.statements(BareLoop.NAME), ""));
            goals.add(new Goal(what + ", beside a bare SELECT and reading the headers", 1.2,
                    table.ratio(OurScripts.NAME, BareLoop.NAME), ""));
        }
        return new Findings(tables, goals);
    }

}
