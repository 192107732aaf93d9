package dev.migrator.dialect.postgres;

import java.sql.SQLException;

/**
 * One statement of a batch failed. Carries the server's own error as its cause.
 */
public final class StatementBatchException extends SQLException {

    private final int index;

    StatementBatchException(int index, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.index = index;
    }

    /**
     * The position of the statement in its batch.
     * @return from 0
     */
    public int index() {
        return this.index;
    }

}
