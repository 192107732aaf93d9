package dev.migrator.execute;

import dev.migrator.execute.RevisionFailedException.Remains;
import dev.migrator.plan.Stage;

/**
 * Begins a revision whose data is moved later: makes its row, and runs nothing of it.
 */
final class OpeningStageRunner implements StageRunner {

    private final Stage.Opening stage;

    private final RunSession session;

    OpeningStageRunner(Stage.Opening stage, RunSession session) {
        this.stage = stage;
        this.session = session;
    }

    @Override
    public Stage stage() {
        return this.stage;
    }

    @Override
    public Remains remains() {
        return Remains.nothing(0);
    }

    @Override
    public void run() {
        this.session.keepBooks(this.stage.bookkeeping());
    }

}
