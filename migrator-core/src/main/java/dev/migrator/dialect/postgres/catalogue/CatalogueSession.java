package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.PostgresDialect;

/**
 * A transaction, or a part of the caller's transaction, in which texts of the catalogue
 * do not depend on the settings of the session. Its end leaves the connection as it was:
 * settings that are local to a transaction go with it, or with the savepoint.
 */
final class CatalogueSession implements AutoCloseable {

    /**
     * The search path and what changes how PostgreSQL prints constants and names. Plans
     * are not compiled, and tables are joined in the order in which queries name them:
     * both would take longer to decide than the queries take to run.
     */
    private static final Map<String, String> SETTINGS = Map.of("datestyle", "ISO, MDY", "intervalstyle", "postgres",
            "timezone", "UTC", "extra_float_digits", "1", "bytea_output", "hex", "lc_monetary", "C",
            "quote_all_identifiers", "off", "xmloption", "content", "jit", "off", "join_collapse_limit", "1");

    private static final PostgresDialect dialect = new PostgresDialect();

    private final Connection connection;

    private final @Nullable Savepoint savepoint;

    private CatalogueSession(Connection connection, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    /**
     * Begins. A connection in autocommit gets a read-only transaction with one snapshot;
     * another keeps its own, with whatever isolation that has.
     */
    static CatalogueSession begin(Connection connection, InspectionScope scope) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        CatalogueSession session = new CatalogueSession(connection, own ? null : connection.setSavepoint());
        try {
            session.apply(scope);
            return session;
        }
        catch (SQLException ex) {
            session.closeAfter(ex);
            throw ex;
        }
    }

    /**
     * Sent before the queries, since the driver cuts those at their semicolons as
     * {@code standard_conforming_strings} says.
     */
    private void apply(InspectionScope scope) throws SQLException {
        String begin = this.savepoint == null ? "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; " : "";
        try (Statement statement = this.connection.createStatement()) {
            statement.execute(begin + "SET LOCAL standard_conforming_strings = on; " + settings(scope));
        }
    }

    private void closeAfter(SQLException failure) {
        try {
            close();
        }
        catch (SQLException ex) {
            failure.addSuppressed(ex);
        }
    }

    Connection connection() {
        return this.connection;
    }

    private static String settings(InspectionScope scope) {
        return SETTINGS.entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map((setting) -> "pg_catalog.set_config('%s', '%s', true)".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(", ", "SELECT ",
                    ", pg_catalog.set_config('search_path', %s, true)".formatted(literal(searchPath(scope)))));
    }

    /**
     * A constant that means the same whatever {@code standard_conforming_strings} is.
     */
    private static String literal(String text) {
        return "E" + dialect.literal(text.replace("\\", "\\\\"));
    }

    /**
     * With the temporary schema named last, else its tables come before all others and
     * change how those of the same name are printed.
     */
    private static String searchPath(InspectionScope scope) {
        return scope.home() == null ? "pg_temp" : dialect.identifier(scope.home().value()) + ", pg_temp";
    }

    @Override
    public void close() throws SQLException {
        if (this.savepoint != null) {
            this.connection.rollback(this.savepoint);
            this.connection.releaseSavepoint(this.savepoint);
        }
        else {
            this.connection.rollback();
            this.connection.setAutoCommit(true);
        }
    }

}
