package dev.migrator.execute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.StatementBatchException;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.sql.Statement;

/**
 * Statements that wait to be sent together, in one round trip. Those of the revision are
 * told apart from those of the run, since only the former are the user's to correct.
 */
final class StatementQueue {

    private static final String COMMIT = "COMMIT";

    private final RunSession session;

    private final Consumer<String> notices;

    private final List<String> texts = new ArrayList<>();

    private final List<@Nullable Statement> statements = new ArrayList<>();

    StatementQueue(RunSession session, Consumer<String> notices) {
        this.session = session;
        this.notices = notices;
    }

    /**
     * Starts a transaction's statements with the settings of the run.
     * @throws ServerSessionChangedException where the session is not that of the lock
     */
    void begin() {
        try {
            this.session.requireSameSession();
        }
        catch (SQLException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
        if (this.session.touch()) {
            addOwn(this.session.settings());
        }
    }

    void add(Statement statement) {
        this.texts.add(statement.sql());
        this.statements.add(statement);
    }

    void addOwn(String sql) {
        this.texts.add(sql);
        this.statements.add(null);
    }

    /**
     * Sends what waits as a whole transaction: where a statement or the commit fails,
     * nothing of it remains.
     * @throws StepFailure where a statement or the commit fails
     */
    void sendAsTransaction() {
        this.texts.add(0, "BEGIN");
        this.statements.add(0, null);
        addOwn(COMMIT);
        try {
            send();
        }
        catch (StepFailure failure) {
            rollBack(failure);
            throw failure;
        }
    }

    private void rollBack(StepFailure failure) {
        try {
            this.session.execute(List.of("ROLLBACK"));
        }
        catch (SQLException ex) {
            // A session that is gone has nothing to roll back.
            failure.addSuppressed(ex);
        }
    }

    /**
     * Sends what waits.
     * @throws StepFailure where a statement fails
     */
    void send() {
        try {
            this.session.execute(this.texts).forEach(this.notices);
        }
        catch (StatementBatchException ex) {
            throw new StepFailure(failed(ex));
        }
        catch (SQLException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
        finally {
            this.texts.clear();
            this.statements.clear();
        }
    }

    private FailedStep failed(StatementBatchException error) {
        Statement statement = this.statements.get(error.index());
        if (this.texts.get(error.index()).equals(COMMIT)) {
            return new FailedStep(null, 0, error);
        }
        return statement == null ? new FailedStep(this.texts.get(error.index()), 0, error)
                : new FailedStep(statement.sql(), statement.line(), error);
    }

}
