package dev.migrator.batch;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.error.MigratorException;

/**
 * Carries the failure of a batch out of its transaction.
 */
public final class BatchFailure extends RuntimeException {

    private final transient @Nullable String statement;

    private final transient Throwable reason;

    /**
     * A failure.
     * @param statement what PostgreSQL refused; null where it was code
     * @param reason why
     */
    public BatchFailure(@Nullable String statement, Throwable reason) {
        super(reason);
        this.statement = statement;
        this.reason = reason;
    }

    /**
     * What PostgreSQL refused.
     * @return null where it was code
     */
    public @Nullable String statement() {
        return this.statement;
    }

    /**
     * Why.
     * @return as it was thrown
     */
    public Throwable reason() {
        return this.reason;
    }

    /**
     * Whether the rows are not to blame: a lock was not to be had, the victim of a
     * deadlock was this one, or the connection is gone.
     */
    boolean isOfTheMoment() {
        SQLException error = sqlError();
        return error != null && (SqlStates.isWorthARetry(error) || SqlStates.isConnectionFailure(error.getSQLState()));
    }

    /**
     * Whether the rows are not to blame: what is to be done with them cannot be done with
     * any (class 42, syntax errors and names that are not there), or an error of ours
     * says what is wrong.
     */
    boolean isOfTheRevision() {
        String state = sqlState();
        return this.reason instanceof MigratorException || state != null && state.startsWith("42");
    }

    @Nullable String sqlState() {
        SQLException error = sqlError();
        return error == null ? null : error.getSQLState();
    }

    private @Nullable SQLException sqlError() {
        for (Throwable cause = this.reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return error;
            }
        }
        return null;
    }

}
