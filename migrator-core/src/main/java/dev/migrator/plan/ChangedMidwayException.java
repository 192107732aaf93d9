package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision without a transaction stopped midway, and what it had already done is no
 * longer what its script says.
 */
public final class ChangedMidwayException extends MigratorException {

    private final RevisionId revision;

    private final int done;

    /**
     * A revision whose script no longer starts with what was done.
     * @param revision the revision that stopped
     * @param done how many of its steps are done
     */
    public ChangedMidwayException(Revision revision, int done) {
        super("Revision %s (%s) stopped after %d of its statements, and these were changed since."
            .formatted(revision.id(), revision.origin(), done),
                "Nothing was run. Restore its first %d statements as they were when they ran; ".formatted(done)
                        + "those after them may be changed.");
        this.revision = revision.id();
        this.done = done;
    }

    /**
     * The revision that stopped.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * How many of its steps are done.
     * @return from 1
     */
    public int done() {
        return this.done;
    }

}
