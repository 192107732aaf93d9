package dev.migrator.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

/**
 * The least that anything can do that keeps a record: reads the header of each script,
 * asks which are applied, and sends each that is not with its row and a commit in one
 * round trip, behind one lock where there is anything to do.
 */
public final class BareLoop implements Contender {

    /** In tables. */
    public static final String NAME = "bare JDBC loop";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void migrate(Corpus corpus, DataSource dataSource) throws IOException, SQLException {
        int headers = 0;
        for (Path file : corpus.migrations()) {
            headers += header(file);
        }
        if (headers != 4 * corpus.size()) {
            throw new IllegalStateException(headers + " lines of headers");
        }
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            if (applied(statement).size() < corpus.size()) {
                statement.execute("select pg_advisory_lock(42)");
                apply(corpus, statement, applied(statement));
            }
        }
    }

    private static int header(Path file) throws IOException {
        int lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null && line.startsWith("--"); line = reader.readLine()) {
                lines++;
            }
        }
        return lines + 1;
    }

    private static Set<String> applied(Statement statement) throws SQLException {
        Set<String> applied = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select id from state")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        catch (SQLException ex) {
            // undefined_table
            if (!"42P01".equals(ex.getSQLState())) {
                throw ex;
            }
        }
        return applied;
    }

    private static void apply(Corpus corpus, Statement statement, Set<String> applied) throws SQLException {
        statement
            .execute("create table if not exists state (id text primary key, applied_at timestamptz default now())");
        for (int number = 0; number < corpus.size(); number++) {
            if (!applied.contains(Corpus.id(number))) {
                statement.execute("begin; %s insert into state values ('%s'); commit".formatted(Corpus.sql(number),
                        Corpus.id(number)));
            }
        }
    }

}
