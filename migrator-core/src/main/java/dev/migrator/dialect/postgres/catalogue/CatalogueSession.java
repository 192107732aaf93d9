package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.schema.Identifier;

/**
 * A transaction, or a part of the caller's transaction, in which texts of the catalogue
 * do not depend on the settings of the session. Its end leaves the connection as it was:
 * settings that are local to a transaction go with it, or with the savepoint.
 *
 * @param connection in autocommit, or in a transaction
 * @param scope what is read
 */
record CatalogueSession(Connection connection, InspectionScope scope) {

    /**
     * The search path and what changes how PostgreSQL prints constants and names. Plans
     * are not compiled, and tables are joined in the order in which queries name them:
     * both would take longer to decide than the queries take to run.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("datestyle", "ISO, MDY"),
            Map.entry("intervalstyle", "postgres"), Map.entry("timezone", "UTC"), Map.entry("extra_float_digits", "1"),
            Map.entry("bytea_output", "hex"), Map.entry("lc_monetary", "C"),
            Map.entry("standard_conforming_strings", "on"), Map.entry("quote_all_identifiers", "off"),
            Map.entry("xmloption", "content"), Map.entry("jit", "off"), Map.entry("join_collapse_limit", "1"));

    private static final PostgresDialect dialect = new PostgresDialect();

    /**
     * Runs queries. A connection in autocommit gets a read-only transaction with one
     * snapshot, in one round trip; another keeps its own, with whatever isolation that
     * has.
     */
    void run(QueryBatch batch) throws SQLException {
        if (this.connection.getAutoCommit()) {
            runAlone(batch);
        }
        else {
            runWithin(batch);
        }
    }

    private void runAlone(QueryBatch batch) throws SQLException {
        try {
            batch.run(this.connection, List.of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", settings()),
                    List.of("ROLLBACK"));
        }
        catch (SQLException ex) {
            // The statements behind the one that failed were not run.
            try (Statement statement = this.connection.createStatement()) {
                statement.execute("ROLLBACK");
            }
            catch (SQLException other) {
                ex.addSuppressed(other);
            }
            throw ex;
        }
    }

    private void runWithin(QueryBatch batch) throws SQLException {
        Savepoint savepoint = this.connection.setSavepoint();
        try {
            batch.run(this.connection, List.of(settings()), List.of());
        }
        finally {
            this.connection.rollback(savepoint);
            this.connection.releaseSavepoint(savepoint);
        }
    }

    private String settings() {
        return SETTINGS.entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map((setting) -> "pg_catalog.set_config('%s', '%s', true)".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(", ", "SELECT ",
                    ", pg_catalog.set_config('search_path', %s, true)".formatted(QueryTerms.literal(searchPath()))));
    }

    /**
     * With the temporary schema named last, else its tables come before all others and
     * change how those of the same name are printed.
     */
    private String searchPath() {
        return Stream
            .concat(this.scope.searchPath().stream().map(Identifier::value).map(dialect::identifier),
                    Stream.of("pg_temp"))
            .collect(Collectors.joining(", "));
    }

}
