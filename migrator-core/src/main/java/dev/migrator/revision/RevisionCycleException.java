package dev.migrator.revision;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;

/**
 * Revisions that continue each other in a circle.
 */
public final class RevisionCycleException extends MigratorException {

    private final List<RevisionId> cycle;

    private final List<String> origins;

    RevisionCycleException(List<Revision> cycle) {
        super("Revisions continue each other in a circle: %s.".formatted(describe(cycle)),
                "Correct the parent of one of them.");
        this.cycle = cycle.stream().map(Revision::id).toList();
        this.origins = cycle.stream().map(Revision::origin).toList();
    }

    static String describe(List<Revision> cycle) {
        String arrows = cycle.stream()
            .map((revision) -> "%s (%s)".formatted(revision.id(), revision.origin()))
            .collect(Collectors.joining(" -> "));
        return arrows + " -> " + cycle.get(0).id();
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
