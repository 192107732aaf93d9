package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A downgrade to a revision that is neither applied as a head nor below anything that is
 * applied.
 */
public final class NotAppliedException extends MigratorException {

    private final RevisionId revision;

    private final List<RevisionId> heads;

    NotAppliedException(RevisionId revision, List<RevisionId> heads) {
        super("Nothing above revision %s is applied; the current heads are: %s.".formatted(revision,
                RevisionId.list(heads)), "Name a revision below one of them, or upgrade instead.");
        this.revision = revision;
        this.heads = List.copyOf(heads);
    }

    /**
     * The revision that the downgrade should stop at.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The current heads.
     * @return ids in load order
     */
    public List<RevisionId> heads() {
        return this.heads;
    }

}
