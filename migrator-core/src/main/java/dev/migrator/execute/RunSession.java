package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataControls;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.SchemaLookup;
import dev.migrator.dialect.postgres.ServerAddress;
import dev.migrator.dialect.postgres.ServerSession;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.dialect.postgres.StatementBatch;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionId;
import dev.migrator.sql.Statement;

/**
 * A session of a run: the one connection that holds the lock and executes, or that of a
 * further worker. Closing it gives back the lock and the settings that the session had;
 * the connection itself stays with whoever opened it.
 */
public final class RunSession implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(RunSession.class);

    private final OpenDatabase database;

    private final @Nullable AdvisoryLock lock;

    private final ServerSession before;

    private final SessionSettings settings;

    private final StateTables tables;

    /**
     * Whether anything has run, since the settings were sent, that may have changed them.
     */
    private boolean touched = true;

    RunSession(OpenDatabase database, @Nullable AdvisoryLock lock, ServerSession before, SessionSettings settings,
            StateTables tables) {
        this.database = database;
        this.lock = lock;
        this.before = before;
        this.settings = settings;
        this.tables = tables;
    }

    /**
     * One more session of the same run, without a lock of its own.
     * @param open stays with whoever opened it
     */
    RunSession another(OpenDatabase open) {
        try {
            return new RunSession(open, null, ServerSession.read(open.connection()), this.settings, this.tables);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Which revisions the database has, now that nobody else changes that. One statement.
     * @return uninitialised where it has no state tables
     */
    public DatabaseState state() {
        return this.database.state();
    }

    /**
     * Where the session's server and database are. No round trip.
     * @return has the password that stands in the URL
     */
    public ServerAddress address() {
        try {
            return ServerAddress.of(connection());
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Makes the session fit to run: its settings, and the state tables where they are
     * missing.
     * @param state what {@link #state} said
     * @throws MissingPrivilegeException where the tables may not be made
     * @throws ReadOnlyDatabaseException where the database takes no writes
     */
    public void prepare(DatabaseState state) {
        configure();
        if (!state.initialised()) {
            try {
                createTables();
            }
            catch (SQLException ex) {
                throw DatabaseErrors.translateWrite(ex, this.before.user(), this.tables.schema());
            }
        }
    }

    /**
     * Gives the session its settings, and makes no tables.
     * @throws UnexpectedErrorException where the server refuses a setting
     */
    public void configure() {
        try {
            if (!this.settings.watchConnection(connection())) {
                logger.debug("The server's platform cannot notice that the client of a running statement is gone");
            }
            execute(List.of(settings()));
            this.touched = false;
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * What is not the run's own is about to run: it may change the session's settings.
     * @return whether the settings must be sent before, since something else ran already
     */
    boolean touch() {
        boolean before = this.touched;
        this.touched = true;
        return before;
    }

    /**
     * The settings were sent again, and only what is the run's own ran after them.
     */
    void untouch() {
        this.touched = false;
    }

    /**
     * Whether a message can bring a whole transaction, from BEGIN to COMMIT: not where
     * another session may answer, which is to be found out in between, and not through
     * another driver than PostgreSQL's.
     */
    boolean takesWholeTransactions() throws SQLException {
        return !this.before.isPooled() && StatementBatch.isOneMessage(connection());
    }

    /**
     * Drops what the migrated schema holds and the user may drop, in one transaction. Not
     * dropped are extensions and what belongs to them.
     * @return what was dropped and what was left
     * @throws SchemaInUseException where others hold locks in the schema for longer than
     * the lock timeout; nothing is dropped then
     * @throws UnexpectedErrorException where the server refuses
     */
    public EmptiedSchema emptySchema() {
        try {
            return new SchemaEmptying(this, this.tables.schema()).run();
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Makes the state tables in the transaction that is under way.
     * @throws MissingPrivilegeException where they may not be made
     * @throws ReadOnlyDatabaseException where the database takes no writes
     */
    void createTablesInTransaction() {
        try {
            List<String> statements = new ArrayList<>();
            if (!SchemaLookup.schemaExists(connection(), this.tables.schema())) {
                statements.add(this.tables.createSchema().sql());
            }
            this.tables.createTables().forEach((statement) -> statements.add(statement.sql()));
            execute(statements);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translateWrite(ex, this.before.user(), this.tables.schema());
        }
    }

    /**
     * Notes that the data of a revision is moved to its end.
     * @param revision the revision
     */
    public void noteSuccess(RevisionId revision) {
        try {
            new DataControls(this.tables).succeeded(revision, connection());
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    OpenDatabase database() {
        return this.database;
    }

    /**
     * Gives back a lock that was taken besides.
     */
    void release(AdvisoryLock other) {
        try {
            other.release(connection());
        }
        catch (SQLException ex) {
            abort(ex);
        }
    }

    Connection connection() {
        return this.database.connection();
    }

    int pid() {
        return this.before.pid();
    }

    /**
     * Whether another server session may answer from one transaction to the next.
     */
    boolean isPooled() {
        return this.before.isPooled();
    }

    /**
     * Makes sure that the server session is still the one that holds the lock. Behind a
     * pooler that could have changed; without one it costs nothing. To be called in the
     * transaction that it is to be true for.
     * @throws ServerSessionChangedException where it is another one
     */
    void requireSameSession() throws SQLException {
        if (this.before.isPooled() && !this.before.isBehind(connection())) {
            throw new ServerSessionChangedException();
        }
    }

    String settings() {
        return this.settings.apply(this.before.role());
    }

    String patientSettings() {
        return this.settings.applyPatiently(this.before.role());
    }

    /**
     * Runs statements that keep the state tables in one transaction: one round trip for a
     * single statement, two for several.
     * @param statements what to run
     * @throws MissingPrivilegeException where the tables may not be written
     * @throws ReadOnlyDatabaseException where the database takes no writes
     */
    public void keepBooks(List<Statement> statements) {
        List<String> texts = statements.stream().map(Statement::sql).toList();
        try {
            if (texts.size() == 1) {
                execute(texts);
            }
            else {
                inTransaction(texts);
            }
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translateWrite(ex, this.before.user(), this.tables.schema());
        }
    }

    void inTransaction(List<String> statements) throws SQLException {
        connection().setAutoCommit(false);
        try {
            execute(statements);
            connection().commit();
        }
        catch (SQLException ex) {
            connection().rollback();
            throw ex;
        }
        finally {
            connection().setAutoCommit(true);
        }
    }

    List<String> execute(List<String> statements) throws SQLException {
        return new StatementBatch(statements).execute(connection());
    }

    private void createTables() throws SQLException {
        try {
            if (!SchemaLookup.schemaExists(connection(), this.tables.schema())) {
                inTransaction(List.of(this.tables.createSchema().sql()));
            }
            inTransaction(this.tables.createTables().stream().map(Statement::sql).toList());
        }
        catch (SQLException ex) {
            // Our lock keeps out other runs, but not a script that somebody runs by hand.
            if (!SqlStates.isCreatedByAnother(ex)) {
                throw ex;
            }
        }
    }

    @Override
    public void close() {
        try {
            SessionSettings.restore(connection(), this.before.settings());
            if (this.lock != null) {
                this.lock.release(connection());
            }
        }
        catch (SQLException ex) {
            abort(ex);
        }
    }

    /**
     * A session that could not be put back must not return to a pool: it may still hold
     * the lock. Ending it gives the lock back.
     */
    private void abort(SQLException reason) {
        logger.debug("The session of the run is ended, because it could not be restored", reason);
        try {
            connection().abort(Runnable::run);
        }
        catch (SQLException ex) {
            logger.debug("The session of the run is gone already", ex);
        }
    }

}
