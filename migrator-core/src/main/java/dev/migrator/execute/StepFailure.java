package dev.migrator.execute;

import dev.migrator.execute.RevisionFailedException.FailedStep;

/**
 * Carries the failure of a step out of a transaction that is to be rolled back.
 */
final class StepFailure extends RuntimeException {

    private final transient FailedStep step;

    StepFailure(FailedStep step) {
        super(step.cause());
        this.step = step;
    }

    FailedStep step() {
        return this.step;
    }

    Throwable cause() {
        return this.step.cause();
    }

}
