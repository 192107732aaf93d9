package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A branch label that two revisions carry, or that is the id of a revision.
 */
public final class DuplicateLabelException extends MigratorException {

    private final String label;

    private final List<RevisionId> revisions;

    private final List<String> origins;

    DuplicateLabelException(String label, Revision first, Revision second) {
        super("Branch label '%s' of revision %s (%s) already names revision %s (%s).".formatted(label, second.id(),
                second.origin(), first.id(), first.origin()),
                "Choose another label: ids and labels share one set of names.");
        this.label = label;
        this.revisions = List.of(first.id(), second.id());
        this.origins = List.of(first.origin(), second.origin());
    }

    /**
     * The label in question.
     * @return the label
     */
    public String label() {
        return this.label;
    }

    /**
     * The revisions that it would name.
     * @return two ids, the one that carries the label last
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

    /**
     * Where these revisions are written.
     * @return two files or classes, in the order of the ids
     */
    public List<String> origins() {
        return this.origins;
    }

}
