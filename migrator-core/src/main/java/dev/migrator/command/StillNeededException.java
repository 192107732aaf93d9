package dev.migrator.command;

import java.util.List;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A revision was to be removed that others stand on.
 */
public final class StillNeededException extends MigratorException {

    private final RevisionId revision;

    private final List<RevisionId> by;

    StillNeededException(RevisionId revision, List<RevisionId> by) {
        super("Revision %s is still needed: %s continue it or depend on it.".formatted(revision, by),
                "Nothing was removed. Remove those first.");
        this.revision = revision;
        this.by = List.copyOf(by);
    }

    /**
     * The revision.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * What stands on it.
     * @return never empty
     */
    public List<RevisionId> by() {
        return this.by;
    }

}
