package dev.migrator.command;

import java.util.List;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * The database has revisions that no script of this build knows.
 */
public final class UnknownRevisionsException extends MigratorException {

    private final List<RevisionId> revisions;

    UnknownRevisionsException(List<RevisionId> revisions) {
        super("The database has revisions that this build does not know: %s.".formatted(revisions),
                "It was migrated by a newer build or from another branch. Deploy that build, or set "
                        + "migrator.on-unknown-revision=warn if this one works with the newer schema.");
        this.revisions = List.copyOf(revisions);
    }

    /**
     * The revisions that no script knows.
     * @return in the order in which they were applied, never empty
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

}
