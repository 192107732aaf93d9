package dev.migrator.revision;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the revisions of a graph hang together, resolved and free of loops.
 *
 * @param parents from a revision to those it continues, in the order written
 * @param children the same links upwards
 * @param dependencies from a revision to those its dependencies name
 * @param requirements parents, then dependencies: what must be applied before
 * @param dependants the same links upwards
 * @param lines parents, then those dependencies that nothing lower on the same line
 * names: the way the history is listed
 * @param order all revisions, each after those it needs
 */
record Links(Edges parents, Edges children, Edges dependencies, Edges requirements, Edges dependants, Edges lines,
        TopologicalOrder order) {

    /**
     * Resolves and checks what the revisions say.
     * @throws SelfParentException if a revision continues itself
     * @throws SelfDependencyException if a revision depends on itself
     * @throws UnknownParentException if a parent is not among the revisions
     * @throws UnknownDependencyException if a dependency is neither an id nor a label
     * @throws RevisionCycleException if the parents form a loop
     * @throws DependencyCycleException if parents and dependencies form a loop
     */
    static Links of(List<Revision> revisions, NameIndex names) {
        Edges parents = parents(revisions, names);
        Edges dependencies = dependencies(revisions, names);
        Edges children = parents.reversed();
        TopologicalOrder parentsFirst = TopologicalOrder.of(parents, children);
        if (parentsFirst.hasCycle()) {
            throw new RevisionCycleException(revisionsAt(parentsFirst.cycle(), revisions));
        }
        Edges requirements = parents.and(dependencies);
        Edges dependants = requirements.reversed();
        TopologicalOrder requirementsFirst = TopologicalOrder.of(requirements, dependants);
        if (requirementsFirst.hasCycle()) {
            throw new DependencyCycleException(revisionsAt(requirementsFirst.cycle(), revisions));
        }
        Edges lines = parents.and(RepeatedDependencies.without(dependencies, parents, parentsFirst));
        return new Links(parents, children, dependencies, requirements, dependants, lines, requirementsFirst);
    }

    private static Edges parents(List<Revision> revisions, NameIndex names) {
        int[][] parents = new int[revisions.size()][];
        for (int place = 0; place < parents.length; place++) {
            Revision revision = revisions.get(place);
            parents[place] = new int[revision.parents().size()];
            for (int i = 0; i < parents[place].length; i++) {
                RevisionId parent = revision.parents().get(i);
                Integer parentPlace = names.placeOf(parent.value());
                if (parentPlace == null || !revisions.get(parentPlace).id().equals(parent)) {
                    throw new UnknownParentException(parent, revision);
                }
                if (parentPlace == place) {
                    throw new SelfParentException(revision);
                }
                parents[place][i] = parentPlace;
            }
        }
        return new Edges(parents);
    }

    private static Edges dependencies(List<Revision> revisions, NameIndex names) {
        int[][] dependencies = new int[revisions.size()][];
        for (int place = 0; place < dependencies.length; place++) {
            dependencies[place] = dependencies(place, revisions.get(place), names);
        }
        return new Edges(dependencies);
    }

    private static int[] dependencies(int place, Revision revision, NameIndex names) {
        int[] places = new int[revision.dependsOn().size()];
        int count = 0;
        for (String dependency : revision.dependsOn()) {
            @Nullable Integer dependencyPlace = names.placeOf(dependency);
            if (dependencyPlace == null) {
                throw new UnknownDependencyException(dependency, revision);
            }
            if (dependencyPlace == place) {
                throw new SelfDependencyException(dependency, revision);
            }
            places[count++] = dependencyPlace;
        }
        // Two names can mean one revision: its id and its label.
        return count < 2 ? places : Arrays.stream(places).distinct().toArray();
    }

    private static List<Revision> revisionsAt(int[] places, List<Revision> revisions) {
        return Arrays.stream(places).mapToObj(revisions::get).toList();
    }

}
