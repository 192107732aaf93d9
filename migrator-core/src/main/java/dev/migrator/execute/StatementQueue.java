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
        addOwn(this.session.settings());
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
        return statement == null ? new FailedStep(this.texts.get(error.index()), 0, error)
                : new FailedStep(statement.sql(), statement.line(), error);
    }

}
