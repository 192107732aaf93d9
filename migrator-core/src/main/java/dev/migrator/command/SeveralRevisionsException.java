package dev.migrator.command;

import java.util.List;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * A target stands for several revisions, and one was needed.
 */
public final class SeveralRevisionsException extends MigratorException {

    private final String target;

    private final List<RevisionId> revisions;

    SeveralRevisionsException(Target target, List<RevisionId> revisions) {
        super("'%s' stands for several revisions: %s.".formatted(target, revisions), "Name one of them.");
        this.target = target.toString();
        this.revisions = List.copyOf(revisions);
    }

    /**
     * The target.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

    /**
     * The revisions.
     * @return at least two
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

}
