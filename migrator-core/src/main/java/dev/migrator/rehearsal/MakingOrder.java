package dev.migrator.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.dialect.postgres.StatementBatch;
import dev.migrator.dialect.postgres.StatementBatchException;

/**
 * Runs declared statements in an order in which each finds what it needs. Sources know
 * nothing of each other: a table may need a type that another source declares, and a view
 * of that one the table. So a statement that misses something is put off until the others
 * have run.
 *
 * @param connection in a transaction
 */
record MakingOrder(Connection connection) {

    /**
     * Runs all of them. One round trip for all, and three for each that is put off.
     * @throws UnmakeableException where the server refuses one, or what it misses never
     * comes
     */
    void make(List<DeclaredStatement> statements) throws SQLException {
        List<DeclaredStatement> waiting = statements;
        while (!waiting.isEmpty()) {
            Round round = new Round(waiting.size());
            for (int start = 0; start < waiting.size();) {
                start = makeFrom(waiting, start, round);
            }
            waiting = round.putOff;
        }
    }

    /**
     * Runs those from a position on, up to the first that misses something.
     * @return the position after the last that was looked at
     */
    private int makeFrom(List<DeclaredStatement> statements, int start, Round round) throws SQLException {
        Savepoint savepoint = this.connection.setSavepoint();
        try {
            batch(statements.subList(start, statements.size())).execute(this.connection);
            return statements.size();
        }
        catch (StatementBatchException ex) {
            int failed = start + ex.index();
            round.putOff(statements.get(failed), ex);
            this.connection.rollback(savepoint);
            batch(statements.subList(start, failed)).execute(this.connection);
            return failed + 1;
        }
    }

    private static StatementBatch batch(List<DeclaredStatement> statements) {
        return new StatementBatch(statements.stream().map(DeclaredStatement::sql).toList());
    }

    /**
     * One walk over all statements that wait.
     */
    private static final class Round {

        private final int size;

        private final List<DeclaredStatement> putOff = new ArrayList<>();

        private @Nullable UnmakeableException first;

        Round(int size) {
            this.size = size;
        }

        void putOff(DeclaredStatement statement, StatementBatchException error) {
            UnmakeableException refused = new UnmakeableException(statement, error);
            if (!SqlStates.isMissingObject(error)) {
                throw refused;
            }
            this.putOff.add(statement);
            this.first = this.first != null ? this.first : refused;
            if (this.putOff.size() == this.size) {
                throw this.first;
            }
        }

    }

}
