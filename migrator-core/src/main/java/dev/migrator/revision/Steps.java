package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Counts steps up or down for one target. Dependencies are no steps.
 */
final class Steps {

    /**
     * What to do when the graph ends before the steps do.
     */
    enum AtTheEnd {

        REFUSE, STAY

    }

    private final Topology topology;

    private final Target target;

    /**
     * Prepares to count.
     * @param target the target that asks for the steps, for messages
     */
    Steps(Topology topology, Target target) {
        this.topology = topology;
        this.target = target;
    }

    /**
     * Goes up from a revision or the base.
     * @param start a place, or {@link Topology#BASE}
     * @param branch the only revisions to step on, or null for all
     * @return a place, or {@link Topology#BASE} where no step was taken from it
     * @throws RelativeOutOfRangeException if there is nothing above, unless to stay then
     * @throws AmbiguousStepException if a step could lead to several revisions
     */
    int up(int start, int count, @Nullable BitSet branch, AtTheEnd atTheEnd) {
        int place = start;
        for (int step = 0; step < count; step++) {
            int[] next = Arrays.stream(above(place)).filter((above) -> branch == null || branch.get(above)).toArray();
            if (next.length == 0) {
                return switch (atTheEnd) {
                    case REFUSE -> throw new RelativeOutOfRangeException(this.target);
                    case STAY -> place;
                };
            }
            place = only(next);
        }
        return place;
    }

    private int[] above(int place) {
        Links links = this.topology.links();
        return (place == Topology.BASE) ? links.parents().ends().stream().toArray() : links.children().from(place);
    }

    /**
     * Goes down from a revision.
     * @param start a place, or {@link Topology#BASE}
     * @return a place, or {@link Topology#BASE} where the last step led there
     * @throws RelativeOutOfRangeException if the base is reached before the last step
     * @throws AmbiguousStepException if there is a merge on the way
     */
    int down(int start, int count) {
        int place = start;
        for (int step = 0; step < count; step++) {
            if (place == Topology.BASE) {
                throw new RelativeOutOfRangeException(this.target);
            }
            int[] parents = this.topology.links().parents().from(place);
            place = (parents.length == 0) ? Topology.BASE : only(parents);
        }
        return place;
    }

    /**
     * Goes down from a revision on every way there is.
     * @param start a place, or {@link Topology#BASE}
     * @param branch the revisions to step on where there is a choice, or null for all
     * @return the places where the ways end, or {@link Topology#BASE}; never empty
     * @throws RelativeOutOfRangeException if a way reaches the base before the last step
     */
    Set<Integer> downEveryWay(int start, int count, @Nullable BitSet branch) {
        Set<Integer> places = Set.of(start);
        for (int step = 0; step < count; step++) {
            if (places.contains(Topology.BASE)) {
                throw new RelativeOutOfRangeException(this.target);
            }
            places = places.stream()
                .flatMap((place) -> parents(place, branch).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
        }
        return places;
    }

    private IntStream parents(int place, @Nullable BitSet branch) {
        int[] parents = this.topology.links().parents().from(place);
        if (parents.length == 0) {
            return IntStream.of(Topology.BASE);
        }
        boolean choice = parents.length > 1 && branch != null && Arrays.stream(parents).anyMatch(branch::get);
        return Arrays.stream(parents).filter((parent) -> !choice || branch == null || branch.get(parent));
    }

    private int only(int[] ways) {
        if (ways.length > 1) {
            throw new AmbiguousStepException(this.target, this.topology.ids(ways));
        }
        return ways[0];
    }

}
