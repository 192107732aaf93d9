package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A revision that says it depends on itself, by its id or by a label of its own.
 */
public final class SelfDependencyException extends MigratorException {

    private final String dependency;

    private final RevisionId revision;

    private final String origin;

    SelfDependencyException(String dependency, Revision revision) {
        super("Revision %s (%s) depends on itself, as '%s'.".formatted(revision.id(), revision.origin(), dependency),
                "Remove that dependency.");
        this.dependency = dependency;
        this.revision = revision.id();
        this.origin = revision.origin();
    }

    /**
     * The dependency as written.
     * @return an id or a label
     */
    public String dependency() {
        return this.dependency;
    }

    /**
     * The revision in question.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * Where that revision is written.
     * @return a file or class
     */
    public String origin() {
        return this.origin;
    }

}
