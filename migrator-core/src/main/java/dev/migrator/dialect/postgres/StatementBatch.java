package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the server together, as one message of the simple query protocol:
 * one round trip, whatever their number.
 *
 * <p>
 * {@code java.sql.Statement} can send several statements at once, but does not say which
 * of them failed, and the driver adds a round trip for every 256 of them
 * ({@code MAX_BUFFERED_RECV_BYTES} in pgjdbc's {@code QueryExecutorImpl}). So this speaks
 * to the driver's query executor, which every driver since 42.2 offers through
 * {@code unwrap}. Where a connection cannot be unwrapped, the statements are sent one
 * after the other.
 */
public final class StatementBatch {

    private static final String SEPARATOR = ";\n";

    private final List<String> statements;

    /**
     * Statements in their order.
     * @param statements without semicolons at their ends
     */
    public StatementBatch(List<String> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Whether the statements go together through a connection, so that those that begin
     * and end a transaction may be among them.
     * @param connection any
     * @return false where they are sent one after the other
     * @throws SQLException where the connection fails
     */
    public static boolean isOneMessage(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class);
    }

    /**
     * Runs all statements, or those up to the first that fails. Rows that they return are
     * dropped.
     * @param connection with autocommit off, for the statements to share a transaction,
     * or with those among them that begin and end one
     * @return the notices that the server sent
     * @throws StatementBatchException where a statement fails; those after it did not run
     * @throws SQLException where the connection fails
     */
    public List<String> execute(Connection connection) throws SQLException {
        if (this.statements.isEmpty()) {
            return List.of();
        }
        return isOneMessage(connection) ? executeTogether(connection.unwrap(BaseConnection.class))
                : executeOneByOne(connection);
    }

    private List<String> executeTogether(BaseConnection connection) throws SQLException {
        QueryExecutor executor = connection.getQueryExecutor();
        NativeQuery text = new NativeQuery(String.join(SEPARATOR, this.statements) + SEPARATOR, SqlCommand.BLANK);
        Query query = executor.wrap(List.of(text));
        int flags = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_ONESHOT
                | QueryExecutor.QUERY_NO_RESULTS;
        if (connection.getAutoCommit()) {
            flags |= QueryExecutor.QUERY_SUPPRESS_BEGIN;
        }
        Progress progress = new Progress();
        try {
            executor.execute(query, null, progress, 0, 0, flags);
        }
        catch (SQLException ex) {
            int failed = positionInText(ex).map(this::statementAt).orElse(progress.done);
            throw new StatementBatchException(Math.min(failed, this.statements.size() - 1), ex);
        }
        return progress.notices;
    }

    private List<String> executeOneByOne(Connection connection) throws SQLException {
        List<String> notices = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (int index = 0; index < this.statements.size(); index++) {
                try {
                    statement.execute(this.statements.get(index));
                }
                catch (SQLException ex) {
                    throw new StatementBatchException(index, ex);
                }
                addAll(notices, statement.getWarnings());
            }
        }
        return notices;
    }

    /**
     * A syntax error is found before anything runs, so only its position tells where it
     * is.
     */
    private java.util.Optional<Integer> positionInText(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message != null && message.getPosition() > 0 ? java.util.Optional.of(message.getPosition() - 1)
                : java.util.Optional.empty();
    }

    /** The server counts code points, Java counts UTF-16 units. */
    private int statementAt(int position) {
        int end = 0;
        for (int index = 0; index < this.statements.size(); index++) {
            String statement = this.statements.get(index);
            end += statement.codePointCount(0, statement.length()) + SEPARATOR.length();
            if (position < end) {
                return index;
            }
        }
        return this.statements.size() - 1;
    }

    private static void addAll(List<String> notices, @Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            notices.add(String.valueOf(warning.getMessage()));
        }
    }

    /**
     * Counts the statements that ended well.
     */
    private static final class Progress extends ResultHandlerBase {

        private final List<String> notices = new ArrayList<>();

        private int done;

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
            this.done++;
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertedOid) {
            this.done++;
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            addAll(this.notices, warning);
        }

    }

}
