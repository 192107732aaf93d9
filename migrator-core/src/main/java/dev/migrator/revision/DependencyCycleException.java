package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * Revisions that wait for each other in a circle, through parents and dependencies.
 */
public final class DependencyCycleException extends MigratorException {

    private final List<RevisionId> cycle;

    private final List<String> origins;

    DependencyCycleException(List<Revision> cycle) {
        super("Revisions need each other in a circle: %s.".formatted(RevisionCycleException.describe(cycle)),
                "Correct a parent or remove a dependency of one of them.");
        this.cycle = cycle.stream().map(Revision::id).toList();
        this.origins = cycle.stream().map(Revision::origin).toList();
    }

    /**
     * The revisions on the circle and no others.
     * @return ids, each followed by one that it needs, the last by the first
     */
    public List<RevisionId> cycle() {
        return this.cycle;
    }

    /**
     * Where they are written.
     * @return files or classes, in the order of the ids
     */
    public List<String> origins() {
        return this.origins;
    }

}
