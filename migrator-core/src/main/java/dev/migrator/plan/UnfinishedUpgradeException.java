package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A downgrade was asked for while a revision without a transaction is half applied.
 */
public final class UnfinishedUpgradeException extends MigratorException {

    private final RevisionId revision;

    UnfinishedUpgradeException(RevisionId revision) {
        super("Revision %s stopped midway on its way up.".formatted(revision),
                "Nothing was run. Finish it first: upgrade to %s, then downgrade.".formatted(revision));
        this.revision = revision;
    }

    /**
     * The revision that stopped.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
