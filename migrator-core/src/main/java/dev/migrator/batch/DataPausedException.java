package dev.migrator.batch;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * An operator paused the data of a revision. The batch in hand is committed.
 */
public final class DataPausedException extends MigratorException {

    private final RevisionId revision;

    /**
     * The data of a revision is paused.
     * @param revision the revision
     * @param by the database user who paused it; null where nobody knows
     */
    public DataPausedException(RevisionId revision, @Nullable String by) {
        super("The data of revision %s is paused%s.".formatted(revision, by == null ? "" : " by " + by),
                "What is committed stays. Let it go on with 'migrator data resume %s'.".formatted(revision));
        this.revision = revision;
    }

    /**
     * The revision.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
