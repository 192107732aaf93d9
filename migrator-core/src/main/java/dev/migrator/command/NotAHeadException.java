package dev.migrator.command;

import java.util.List;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A new revision was to continue one that others continue already.
 */
public final class NotAHeadException extends MigratorException {

    private final RevisionId revision;

    private final List<RevisionId> children;

    NotAHeadException(RevisionId revision, List<RevisionId> children) {
        super("Revision %s is no head: %s continue it.".formatted(revision, children),
                "Nothing was written. Name a head, or ask to splice (--splice) if a new branch is to begin there.");
        this.revision = revision;
        this.children = List.copyOf(children);
    }

    /**
     * The revision that was to be the parent.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The revisions that continue it.
     * @return never empty
     */
    public List<RevisionId> children() {
        return this.children;
    }

}
