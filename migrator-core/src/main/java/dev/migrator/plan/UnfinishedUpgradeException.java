package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A downgrade was asked for while a revision without a transaction is half applied, or of
 * a revision whose data is not all moved.
 */
public final class UnfinishedUpgradeException extends MigratorException {

    private final RevisionId revision;

    UnfinishedUpgradeException(RevisionId revision) {
        this(revision, "Revision %s stopped midway on its way up.".formatted(revision),
                "upgrade to %s, then downgrade.".formatted(revision));
    }

    private UnfinishedUpgradeException(RevisionId revision, String problem, String action) {
        super(problem, "Nothing was run. Finish it first: " + action);
        this.revision = revision;
    }

    static UnfinishedUpgradeException ofData(RevisionId revision) {
        return new UnfinishedUpgradeException(revision,
                "The data of revision %s is not moved to the end.".formatted(revision),
                "run 'migrator data run', then downgrade.");
    }

    /**
     * The revision that stopped.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
