package dev.migrator.execute;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.ServerHint;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision failed while it ran. Says where, why, and what of it remains.
 */
public final class RevisionFailedException extends MigratorException {

    private final RevisionId revision;

    private final @Nullable String statement;

    private final int line;

    private final @Nullable String sqlState;

    private final Remains remains;

    private final List<Backend> blockers;

    RevisionFailedException(Revision revision, FailedStep failed, Remains remains, List<Backend> blockers) {
        super(problem(revision, failed, blockers), action(failed, remains), failed.cause());
        this.revision = revision.id();
        this.statement = failed.statement();
        this.line = failed.line();
        this.sqlState = failed.sqlState();
        this.remains = remains;
        this.blockers = List.copyOf(blockers);
    }

    /**
     * The revision that failed.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The statement that failed.
     * @return as written; null where code failed
     */
    public @Nullable String statement() {
        return this.statement;
    }

    /**
     * The line of the statement in its script.
     * @return from 1; 0 where code failed, and where no file says the statement
     */
    public int line() {
        return this.line;
    }

    /**
     * The server's error code.
     * @return five characters; null where the server had no part in it
     */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

    /**
     * What of the revision remains in the database.
     * @return nothing for a revision in a transaction
     */
    public Remains remains() {
        return this.remains;
    }

    /**
     * Who held the lock that could not be had.
     * @return empty where it failed for another reason, or where that could not be found
     * out
     */
    public List<Backend> blockers() {
        return this.blockers;
    }

    private static String problem(Revision revision, FailedStep failed, List<Backend> blockers) {
        StringBuilder text = new StringBuilder("Revision %s (%s) failed".formatted(revision.id(), revision.message()));
        text.append(" in ").append(revision.origin());
        if (failed.line() > 0) {
            text.append(", line ").append(failed.line());
        }
        text.append(": ").append(failed.reason());
        if (failed.sqlState() != null) {
            text.append(" [SQLState ").append(failed.sqlState()).append(']');
        }
        if (failed.statement() != null) {
            text.append("\nStatement: ").append(failed.statement());
        }
        for (Backend blocker : blockers) {
            text.append("\nBlocked by ").append(blocker);
        }
        return text.toString();
    }

    private static String action(FailedStep failed, Remains remains) {
        StringBuilder text = new StringBuilder();
        if (failed.hint() != null) {
            text.append("Hint of the server: ").append(failed.hint()).append(' ');
        }
        if (failed.cause() instanceof MigratorException own) {
            text.append(own.action()).append(' ');
        }
        if (remains.place() != null && remains.place().batches() > 0) {
            text.append("Batches that are committed stay (%s); start again, and the run goes on after them."
                .formatted(remains.place()));
        }
        else if (remains.stepsDone() == 0) {
            text.append("Nothing of the revision remains applied. Correct it and start again.");
        }
        else {
            text.append("The first %d of its %d steps remain applied and are recorded. ".formatted(remains.stepsDone(),
                    remains.steps()))
                .append("Correct the step that failed, leave those before it as they are, and start again: ")
                .append("the run goes on from there.");
        }
        return text.toString();
    }

    /**
     * What remains of a revision that failed.
     *
     * @param stepsDone how many of its steps remain applied; zero for a revision in a
     * transaction
     * @param steps how many steps it has
     * @param place how far the batches came that failed; null where it was no batch
     */
    public record Remains(int stepsDone, int steps, @Nullable BatchProgress place) {

        static Remains nothing(int steps) {
            return new Remains(0, steps, null);
        }

    }

    /**
     * The step that failed.
     *
     * @param statement the statement; null for code
     * @param line its line in the script; 0 for code, and for a statement that no file
     * says
     * @param cause what was thrown
     */
    record FailedStep(@Nullable String statement, int line, Throwable cause) {

        @Nullable SQLException sqlError() {
            for (Throwable error = this.cause; error != null; error = error.getCause()) {
                if (error instanceof SQLException sqlError) {
                    return sqlError;
                }
            }
            return null;
        }

        @Nullable String sqlState() {
            SQLException error = sqlError();
            return error == null ? null : error.getSQLState();
        }

        @Nullable String hint() {
            SQLException error = sqlError();
            return error == null ? null : ServerHint.of(error);
        }

        String reason() {
            String message = this.cause instanceof MigratorException own ? own.problem() : this.cause.getMessage();
            return message == null ? this.cause.getClass().getName() : message;
        }

    }

}
