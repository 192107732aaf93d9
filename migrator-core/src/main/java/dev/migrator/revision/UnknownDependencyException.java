package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A revision that depends on one that is not there.
 */
public final class UnknownDependencyException extends MigratorException {

    private final String dependency;

    private final RevisionId revision;

    private final String origin;

    UnknownDependencyException(String dependency, Revision revision) {
        super("Revision %s (%s) depends on '%s', which is neither the full id nor a label of any revision."
            .formatted(revision.id(), revision.origin(), dependency),
                "Correct the dependency (ids must be written in full), or bring back the missing script.");
        this.dependency = dependency;
        this.revision = revision.id();
        this.origin = revision.origin();
    }

    /**
     * The dependency as written.
     * @return a text that is neither an id nor a label
     */
    public String dependency() {
        return this.dependency;
    }

    /**
     * The revision that names it.
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
