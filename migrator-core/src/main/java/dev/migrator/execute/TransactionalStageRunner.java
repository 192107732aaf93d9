package dev.migrator.execute;

import java.sql.SQLException;
import java.util.function.Consumer;

import org.springframework.transaction.TransactionException;

import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.execute.RevisionFailedException.Remains;
import dev.migrator.plan.Stage;
import dev.migrator.plan.Step;
import dev.migrator.sql.Statement;

/**
 * Runs a revision in one transaction, together with its row: all in one round trip where
 * it has no code; else in one for all statements between two pieces of code, and one for
 * the commit.
 */
final class TransactionalStageRunner implements StageRunner {

    private final Stage.Transactional stage;

    private final RunSession session;

    private final TransactionBinding binding;

    private final Consumer<String> notices;

    TransactionalStageRunner(Stage.Transactional stage, RunSession session, TransactionBinding binding,
            Consumer<String> notices) {
        this.stage = stage;
        this.session = session;
        this.binding = binding;
        this.notices = notices;
    }

    @Override
    public Stage stage() {
        return this.stage;
    }

    @Override
    public Remains remains() {
        return Remains.nothing(this.stage.steps().size());
    }

    @Override
    public void run() {
        try {
            if (isSqlOnly() && this.session.takesWholeTransactions()) {
                queueSteps().sendAsTransaction();
                this.session.untouch();
            }
            else {
                this.binding.inTransaction(this.session.connection(), this::runSteps);
            }
        }
        catch (SQLException | TransactionException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    private boolean isSqlOnly() {
        return this.stage.steps().stream().allMatch(Step.Sql.class::isInstance);
    }

    /**
     * Runs the stage in the transaction that is under way.
     * @throws StepFailure where a step fails
     */
    void runSteps() {
        queueSteps().send();
    }

    /**
     * Queues all statements; what comes before code is sent, since the code needs it.
     */
    private StatementQueue queueSteps() {
        StatementQueue queue = new StatementQueue(this.session, this.notices);
        queue.begin();
        for (Step step : this.stage.steps()) {
            if (step instanceof Step.Sql sql) {
                queue.add(sql.statement());
            }
            else if (step instanceof Step.Data data) {
                queue.send();
                new CodeStep(this.session.connection(), this.binding).run(data.work());
            }
        }
        // A script may have changed the role; the state tables are written as the run's
        // own.
        queue.addOwn(this.session.settings());
        this.stage.bookkeeping().stream().map(Statement::sql).forEach(queue::addOwn);
        return queue;
    }

}
