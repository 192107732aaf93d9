package dev.migrator.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;

import dev.migrator.batch.DataControls;
import dev.migrator.batch.DataStatus;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.history.AppliedRevision;
import dev.migrator.history.JdbcHistory;
import dev.migrator.history.LogEntry;
import dev.migrator.model.Declaration;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.StateTables;
import dev.migrator.rehearsal.Realisation;
import dev.migrator.rehearsal.Rehearsal;
import dev.migrator.revision.RevisionId;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Inspection;
import dev.migrator.schema.QualifiedName;

/**
 * A connection to a database, in autocommit while it is open. Reading its state takes no
 * lock and changes nothing.
 */
public final class OpenDatabase implements AutoCloseable {

    private final Connection connection;

    private final StateTables tables;

    private final List<Identifier> searchPath;

    private final JdbcHistory history;

    private final boolean autoCommit;

    OpenDatabase(Connection connection, StateTables tables, List<Identifier> searchPath) throws SQLException {
        this.connection = connection;
        this.tables = tables;
        this.searchPath = searchPath;
        this.history = new JdbcHistory(tables);
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
    }

    /**
     * Which revisions the database has. One statement.
     * @return uninitialised where it has no state tables
     * @throws dev.migrator.history.StateTableAlteredException where the table is not as
     * it was made
     * @throws DatabaseUnreachableException where the connection fails
     */
    public DatabaseState state() {
        try {
            ServerVersion server = new ServerVersion(this.connection.getMetaData().getDatabaseMajorVersion());
            return this.history.read(this.connection).on(server);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * All that the database keeps of every revision. One statement.
     * @return by the time at which they were begun
     * @throws dev.migrator.history.StateTableAlteredException where the table is not as
     * it was made
     * @throws DatabaseUnreachableException where the connection fails
     */
    public List<AppliedRevision> revisions() {
        try {
            return this.history.readAll(this.connection);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * How far the data is that is moved after the runs that reached it. One statement.
     * @return by revision; empty where there never was any
     * @throws DatabaseUnreachableException where the connection fails
     */
    public List<DataStatus> data() {
        return control((controls) -> controls.all(this.connection));
    }

    /**
     * Pauses the data of a revision.
     * @param revision the revision
     * @return whether it was not paused before
     * @throws DatabaseUnreachableException where the connection fails
     */
    public boolean pauseData(RevisionId revision) {
        return control((controls) -> controls.pause(revision, this.connection));
    }

    /**
     * Lets the data of a revision be moved on.
     * @param revision the revision
     * @return whether it was paused, or had failed
     * @throws DatabaseUnreachableException where the connection fails
     */
    public boolean resumeData(RevisionId revision) {
        return control((controls) -> controls.resume(revision, this.connection));
    }

    /**
     * Says how much of the time the data of a revision is moved.
     * @param revision the revision
     * @param percent from 1 to 100; null for what the settings say
     * @throws DatabaseUnreachableException where the connection fails
     */
    public void setDataSpeed(RevisionId revision, @Nullable Integer percent) {
        control((controls) -> {
            controls.speed(revision, percent, this.connection);
            return true;
        });
    }

    /**
     * Notes that the data of a revision could not be moved.
     * @param revision the revision
     * @param error what happened
     * @throws DatabaseUnreachableException where the connection fails
     */
    public void noteFailure(RevisionId revision, String error) {
        control((controls) -> {
            controls.failed(revision, error, this.connection);
            return true;
        });
    }

    private <T> T control(Control<T> question) {
        try {
            return question.ask(new DataControls(this.tables));
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * The log of the database. One statement.
     * @return newest first
     * @throws dev.migrator.history.StateTableAlteredException where the table is not as
     * it was made
     * @throws DatabaseUnreachableException where the connection fails
     */
    public List<LogEntry> log() {
        try {
            return this.history.readLog(this.connection);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * The server's product and version, as they came with the connection. No round trip.
     * @return such as {@code PostgreSQL 18.1}
     */
    public String product() {
        try {
            return this.connection.getMetaData().getDatabaseProductName() + " "
                    + this.connection.getMetaData().getDatabaseProductVersion();
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Asks something in a transaction that can change nothing. Takes no lock but those of
     * reading; safe behind a pooler.
     * @param query what to ask
     * @param <T> what is asked for
     * @return the answer
     * @throws DatabaseUnreachableException where the connection fails
     * @throws UnexpectedErrorException where the server refuses what is asked
     */
    public <T> T look(ConnectionCallback<T> query) {
        // The driver's own commit and rollback are prepared statements with names, which
        // a pooler between transactions does not keep.
        try (Statement control = this.connection.createStatement()) {
            control.execute("BEGIN READ ONLY");
            try {
                return query.doInConnection(this.connection);
            }
            finally {
                control.execute("ROLLBACK");
            }
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Reads schemas of the database, in one snapshot. Takes ACCESS SHARE on tables for a
     * moment.
     * @param schemas which; null for the migrated schema alone, empty for all but
     * PostgreSQL's own
     * @return the picture without the state tables, and what it does not show
     * @throws dev.migrator.error.MigratorException where the user may not read a schema,
     * or it changes meanwhile
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Inspection inspect(@Nullable Set<Identifier> schemas) {
        try {
            return new PostgresInspector(this.tables.scope(schemas)).inspect(this.connection);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Makes what is declared beside what the database has, reads it and takes it back.
     * Other sessions see nothing of it.
     * @param declarations in the order in which they are made
     * @param schemas the schemas that are compared besides the migrated one
     * @return what there would be
     * @throws dev.migrator.error.MigratorException where it cannot be made
     * @throws DatabaseUnreachableException where the connection fails
     * @see Rehearsal
     */
    public Realisation rehearse(List<Declaration> declarations, Set<Identifier> schemas) {
        try {
            return new Rehearsal(new PostgresDialect(), home(), this.searchPath).run(this.connection, declarations,
                    schemas);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * The migrated schema.
     * @return its name; it need not exist
     */
    public Identifier home() {
        return new Identifier(this.tables.schema());
    }

    /**
     * Whether a table has rows, or a column values. Stops at the first.
     * @param table a table that is there; without a schema in the migrated one
     * @param column one of its columns; null for all
     * @return false where it could be dropped without a loss
     * @throws DatabaseUnreachableException where the connection fails
     * @throws UnexpectedErrorException where the user may not read it
     */
    public boolean holdsRows(QualifiedName table, @Nullable Identifier column) {
        PostgresDialect dialect = new PostgresDialect();
        Identifier schema = table.schema();
        String condition = column == null ? "true" : dialect.identifier(column.value()) + " IS NOT NULL";
        String query = "SELECT EXISTS (SELECT FROM %s.%s WHERE %s)".formatted(
                dialect.identifier(schema == null ? this.tables.schema() : schema.value()),
                dialect.identifier(table.name().value()), condition);
        try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Something asked or said about data.
     */
    private interface Control<T> {

        T ask(DataControls controls) throws SQLException;

    }

    Connection connection() {
        return this.connection;
    }

    /**
     * Gives the connection back as it was.
     */
    @Override
    public void close() {
        try (this.connection) {
            if (!this.connection.isClosed()) {
                this.connection.setAutoCommit(this.autoCommit);
            }
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

}
