package dev.migrator.revision;

import java.util.List;

/**
 * Graphs that we refuse.
 */
final class GraphDeviations {

    private GraphDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("duplicate-id", GraphDeviations::isRefusedDuplicateId),
                new Deviation("cycle", GraphDeviations::isRefusedCycle));
    }

    private static boolean isRefusedDuplicateId(Difference difference) {
        return difference.ours().error() instanceof DuplicateRevisionException error && difference.asked()
            .revisions()
            .stream()
            .filter((node) -> node.id().equals(error.id().value()))
            .count() > 1;
    }

    private static boolean isRefusedCycle(Difference difference) {
        if (difference.ours().error() instanceof RevisionCycleException error) {
            return isCycle(error.cycle(), difference);
        }
        if (difference.ours().error() instanceof DependencyCycleException error) {
            return isCycle(error.cycle(), difference);
        }
        return difference.ours().error() instanceof SelfDependencyException error
                && isCycle(List.of(error.revision()), difference);
    }

    private static boolean isCycle(List<RevisionId> cycle, Difference difference) {
        for (int i = 0; i < cycle.size(); i++) {
            RevisionId next = cycle.get((i + 1) % cycle.size());
            if (!difference.graph().needsOf(cycle.get(i).value()).contains(next.value())) {
                return false;
            }
        }
        return !cycle.isEmpty();
    }

}
