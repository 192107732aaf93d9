package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.benchmarks.Benchmark;
import dev.migrator.benchmarks.Contest;
import dev.migrator.benchmarks.Goal;
import dev.migrator.benchmarks.Result;
import dev.migrator.benchmarks.Server;
import dev.migrator.benchmarks.Size;
import dev.migrator.benchmarks.Table;

/**
 * Reads schemas of some numbers of tables, with 10 columns, 2 indexes and a foreign key
 * each, with the tables in a chain: by a bare read of the catalogues, by our inspection
 * and by Liquibase's snapshot, each on the same connection. Then compares a model with a
 * database that is as it says.
 */
public final class CatalogueBenchmark implements Benchmark {

    private static final String OURS = "our inspection";

    private static final int LIQUIBASE_LIMIT = 1000;

    @Override
    public Findings run(Server server, Size size) throws Exception {
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        server.waitForDisk(false);
        for (int number : size.pick(List.of(100), List.of(100, 1000, 10_000))) {
            TableChain chain = new TableChain(number);
            String database = server.createDatabase();
            chain.create(new JdbcTemplate(server.dataSource(database)));
            Table read = read(server, database, number, size);
            tables.add(read);
            if (number == 1000) {
                goals.add(new Goal("1,000 tables read", 300, read.median(OURS), "ms"));
                goals.add(new Goal("1,000 tables read, statements", 12, read.statements(OURS), ""));
            }
            tables.add(new ComparedModel(server, chain).run(database, size));
        }
        return new Findings(tables, goals);
    }

    private static Table read(Server server, String database, int tables, Size size) throws Exception {
        try (Connection connection = server.dataSource(database).getConnection()) {
            Contest contest = new Contest("Read a schema of %,d tables".formatted(tables), "ms", size.pick(2, 5),
                    size.pick(3, 15));
            contest.enter("bare read of four catalogues", () -> trial(server, database, new BareReader(), connection));
            InspectorReader inspector = new InspectorReader(tables);
            contest.enter(OURS, () -> trial(server, database, inspector, connection));
            // With ten times as many, one snapshot takes many minutes.
            if (tables <= LIQUIBASE_LIMIT) {
                LiquibaseReader liquibase = new LiquibaseReader(tables);
                contest.enter("Liquibase's snapshot", () -> trial(server, database, liquibase, connection));
            }
            return contest.run();
        }
    }

    private static Result trial(Server server, String database, SchemaReader reader, Connection connection)
            throws Exception {
        return server.counted(database, () -> Result.timed(() -> reader.read(connection)));
    }

}
