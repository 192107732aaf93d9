package dev.migrator.execute;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionException;

import dev.migrator.batch.BatchId;
import dev.migrator.batch.BatchListener;
import dev.migrator.batch.BatchProgress;
import dev.migrator.batch.BatchRun;
import dev.migrator.batch.Checkpoints;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.dialect.postgres.StatementEffect;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.execute.RevisionFailedException.Remains;
import dev.migrator.operation.BatchChange;
import dev.migrator.plan.Bookkeeping;
import dev.migrator.plan.ChangedMidwayException;
import dev.migrator.plan.Stage;
import dev.migrator.plan.Stage.JournaledStep;
import dev.migrator.plan.Step;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * Runs a revision step by step, each with its record in the journal:
 * <ol>
 * <li>the statement that an earlier run left in doubt is settled by asking the catalogue
 * whether it took effect;</li>
 * <li>a step that can run in a transaction runs in one of its own, together with its
 * record, so that it is never in doubt;</li>
 * <li>batches have a transaction each, and keep their own place;</li>
 * <li>any other statement is announced, run in autocommit and recorded; an index that it
 * left INVALID is dropped, before it runs and after it fails.</li>
 * </ol>
 * A statement that the server unexpectedly refuses in a transaction, such as a call of a
 * procedure that commits, had no effect there and is run as one of the third kind. If the
 * process ends while such a procedure runs, it is called again.
 */
final class JournaledStageRunner implements StageRunner {

    private final Stage.Journaled stage;

    private final RunSession session;

    private final StageTools tools;

    private final Bookkeeping bookkeeping;

    private final Consumer<String> notices;

    private @Nullable String inDoubt;

    private volatile @Nullable BatchProgress place;

    private int done;

    JournaledStageRunner(Stage.Journaled stage, RunSession session, StageTools tools) {
        this.stage = stage;
        this.session = session;
        this.tools = tools;
        this.bookkeeping = tools.bookkeeping();
        this.notices = tools.notices();
        this.inDoubt = stage.inDoubt();
    }

    @Override
    public Stage stage() {
        return this.stage;
    }

    @Override
    public Remains remains() {
        return new Remains(this.stage.doneBefore() + this.done, this.stage.doneBefore() + this.stage.steps().size(),
                this.place);
    }

    @Override
    public void run() {
        this.session.touch();
        keepBooks(this.stage.opening());
        settleDoubt();
        while (this.done < this.stage.steps().size()) {
            run(this.stage.steps().get(this.done));
            this.done++;
        }
        keepBooks(this.stage.closing());
    }

    private void settleDoubt() {
        if (this.inDoubt == null) {
            return;
        }
        Statement statement = new Statement(this.inDoubt, SqlText.NO_LINE, Transactionality.NOT_IN_TRANSACTION);
        if (!tookEffect(statement)) {
            keepBooks(List.of(this.bookkeeping.withdraw(this.stage.revision().id())));
        }
        else if (isNext(statement)) {
            keepBooks(List.of(this.stage.steps().get(0).record()));
            this.done++;
        }
        else {
            throw new ChangedMidwayException(this.stage.revision(), this.stage.doneBefore() + 1);
        }
        this.inDoubt = null;
    }

    private boolean tookEffect(Statement statement) {
        try {
            this.session.execute(List.of(this.session.patientSettings()));
            return new StatementEffect(this.session.connection(), statement).settle();
        }
        catch (SQLException ex) {
            throw failure(statement, ex);
        }
    }

    private boolean isNext(Statement statement) {
        return !this.stage.steps().isEmpty() && this.stage.steps().get(0).step() instanceof Step.Sql next
                && next.statement().sql().equals(statement.sql());
    }

    private void run(JournaledStep step) {
        if (step.step() instanceof Step.Data data) {
            inTransaction(() -> new CodeStep(this.session.connection(), this.tools.binding()).run(data.work()), step);
        }
        else if (step.step() instanceof Step.Batches batches) {
            run(batches.change(), step);
        }
        else if (step.step() instanceof Step.Sql sql) {
            run(sql.statement(), step);
        }
    }

    private void run(BatchChange change, JournaledStep step) {
        BatchId id = new BatchId(this.stage.revision().id(), this.stage.doneBefore() + this.done);
        BatchRun batches = new BatchRun(id, change, new PostgresDialect(), new Checkpoints(this.bookkeeping.tables()),
                this.tools.terms().batchTime(), this.tools.terms().brake(), new BatchListener() {

                    @Override
                    public void batchesBegin(BatchProgress progress) {
                        JournaledStageRunner.this.place = progress;
                    }

                    @Override
                    public void batchStarted(BatchProgress place) {
                        JournaledStageRunner.this.tools.batches().batchStarted(place);
                    }

                    @Override
                    public void batchFinished(BatchProgress progress, Duration time) {
                        JournaledStageRunner.this.place = progress;
                        JournaledStageRunner.this.tools.batches().batchFinished(progress, time);
                    }

                    @Override
                    public void batchFailed(BatchProgress place, Throwable error) {
                        JournaledStageRunner.this.tools.batches().batchFailed(place, error);
                    }

                    @Override
                    public void batchesFinished(BatchProgress place) {
                        JournaledStageRunner.this.tools.batches().batchesFinished(place);
                    }

                });
        String finish = BatchStep.run(batches, this.session, this.tools.database(), this.tools.binding(),
                this.tools.terms().idleLimit(), this.notices);
        keepBooks(List.of(Statement.of(finish), step.record()));
        this.place = null;
    }

    private void run(Statement statement, JournaledStep step) {
        if (statement.transactionality() == Transactionality.NOT_IN_TRANSACTION) {
            runInAutocommit(statement, step);
            return;
        }
        try {
            inTransaction(() -> {
                StatementQueue queue = new StatementQueue(this.session, this.notices);
                queue.add(statement);
                queue.send();
            }, step);
        }
        catch (StepFailure failure) {
            SQLException error = failure.step().sqlError();
            if (error == null || !SqlStates.isRefusedInTransaction(error)) {
                throw failure;
            }
            runInAutocommit(statement, step);
        }
    }

    private void inTransaction(Runnable work, JournaledStep step) {
        try {
            this.tools.binding().inTransaction(this.session.connection(), () -> {
                StatementQueue queue = new StatementQueue(this.session, this.notices);
                queue.begin();
                queue.send();
                work.run();
                queue.addOwn(this.session.settings());
                queue.addOwn(step.record().sql());
                queue.send();
            });
        }
        catch (TransactionException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    private void runInAutocommit(Statement statement, JournaledStep step) {
        keepBooks(List.of(step.announce()));
        StatementEffect effect = new StatementEffect(this.session.connection(), statement);
        try {
            this.session.execute(List.of(settingsFor(statement)));
            effect.removeLeftovers();
            this.session.execute(List.of(statement.sql())).forEach(this.notices);
            if (!effect.isComplete()) {
                throw new SQLException(
                        "the index is there, but INVALID: another session builds it, or its build " + "failed",
                        "55000");
            }
        }
        catch (SQLException ex) {
            withdraw(effect, ex);
            throw failure(statement, ex);
        }
        keepBooks(List.of(step.record()));
    }

    private void withdraw(StatementEffect effect, SQLException failure) {
        if (SqlStates.isConnectionFailure(failure.getSQLState())) {
            return;
        }
        try {
            this.session.execute(List.of(this.session.patientSettings()));
            effect.removeLeftovers();
            keepBooks(List.of(this.bookkeeping.withdraw(this.stage.revision().id())));
        }
        catch (SQLException ex) {
            // The announcement stands, so the next run removes what this one could not.
            failure.addSuppressed(ex);
        }
    }

    private String settingsFor(Statement statement) {
        boolean concurrent = statement.tokens().stream().anyMatch((token) -> token.isWord("concurrently"));
        return concurrent ? this.session.patientSettings() : this.session.settings();
    }

    private void keepBooks(List<Statement> statements) {
        this.session.keepBooks(statements);
    }

    private static StepFailure failure(Statement statement, SQLException cause) {
        return new StepFailure(new FailedStep(statement.sql(), statement.line(), cause));
    }

}
