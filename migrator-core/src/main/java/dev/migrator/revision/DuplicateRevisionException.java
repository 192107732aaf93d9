package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * Two scripts that give themselves the same id.
 */
public final class DuplicateRevisionException extends MigratorException {

    private final RevisionId id;

    private final List<String> origins;

    DuplicateRevisionException(Revision first, Revision second) {
        super("Revision %s is there twice: in %s and in %s.".formatted(first.id(), first.origin(), second.origin()),
                "Give one of them another id, or remove it.");
        this.id = first.id();
        this.origins = List.of(first.origin(), second.origin());
    }

    /**
     * The id that is there twice.
     * @return the id
     */
    public RevisionId id() {
        return this.id;
    }

    /**
     * Where the two revisions are written.
     * @return two files or classes, in load order
     */
    public List<String> origins() {
        return this.origins;
    }

}
