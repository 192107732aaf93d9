package dev.migrator.execute;

import java.util.function.Consumer;

import org.springframework.transaction.TransactionException;

import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.execute.RevisionFailedException.Remains;
import dev.migrator.plan.Stage;
import dev.migrator.plan.Step;
import dev.migrator.sql.Statement;

/**
 * Runs a revision in one transaction, together with its row: one round trip for all
 * statements between two pieces of code, and one for the commit.
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
            this.binding.inTransaction(this.session.connection(), this::runSteps);
        }
        catch (TransactionException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    /**
     * Runs the stage in the transaction that is under way.
     * @throws StepFailure where a step fails
     */
    void runSteps() {
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
        queue.send();
    }

}
