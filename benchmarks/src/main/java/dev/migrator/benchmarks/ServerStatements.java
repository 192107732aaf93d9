package dev.migrator.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Counts the statements that a server ran for clients, by {@code pg_stat_statements}:
 * those that a function runs are not among them, those that begin and end transactions
 * are.
 */
final class ServerStatements {

    private final DataSource administration;

    /**
     * Counts on one server.
     * @param administration another database of that server than the one that is counted
     */
    ServerStatements(DataSource administration) throws SQLException {
        this.administration = administration;
        try (Connection connection = administration.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /**
     * What a piece of work sends.
     * @param database where it works
     * @param work sends statements
     * @return how many
     */
    long during(String database, Work work) throws Exception {
        ask("select 1 from pg_stat_statements_reset()");
        work.run();
        if (ask("select dealloc from pg_stat_statements_info") > 0) {
            throw new IllegalStateException("The server did not count all: raise pg_stat_statements.max");
        }
        return ask("""
                select coalesce(sum(s.calls), 0)::bigint from pg_stat_statements s
                  join pg_database d on d.oid = s.dbid where d.datname = '%s'""".formatted(database));
    }

    private long ask(String query) throws SQLException {
        try (Connection connection = this.administration.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    interface Work {

        void run() throws Exception;

    }

}
