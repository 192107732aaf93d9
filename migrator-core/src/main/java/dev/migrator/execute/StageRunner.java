package dev.migrator.execute;

import dev.migrator.execute.RevisionFailedException.Remains;
import dev.migrator.plan.Stage;

/**
 * Runs one stage, again and again if need be: after a failure it stands where it can go
 * on.
 */
sealed interface StageRunner permits TransactionalStageRunner, JournaledStageRunner {

    static StageRunner of(Stage stage, RunSession session, StageTools tools) {
        if (stage instanceof Stage.Journaled journaled) {
            return new JournaledStageRunner(journaled, session, tools);
        }
        return new TransactionalStageRunner((Stage.Transactional) stage, session, tools.binding(), tools.notices());
    }

    /**
     * The stage that is run.
     */
    Stage stage();

    /**
     * Runs what is left of the stage.
     * @throws StepFailure where a step fails
     */
    void run();

    /**
     * What remains in the database of a stage that failed.
     */
    Remains remains();

}
