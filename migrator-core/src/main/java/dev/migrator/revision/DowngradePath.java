package dev.migrator.revision;

import java.util.BitSet;
import java.util.List;

/**
 * Which revisions to undo on the way down, newest first:
 * <ol>
 * <li>Find the revision to stop at, or the base.</li>
 * <li>The first to undo are its children, or all bases; with a branch, only those of them
 * that the branch stands on. For the base of a branch they are what is applied there
 * only.</li>
 * <li>Undo these and whatever needs them, as far as it is applied.</li>
 * </ol>
 * Steps down over a merge have several ends. They are refused unless all ends mean the
 * same revisions to undo.
 */
final class DowngradePath {

    private final Topology topology;

    private final BitSet applied;

    private final Target target;

    DowngradePath(Topology topology, BitSet applied, Target target) {
        this.topology = topology;
        this.applied = applied;
        this.target = target;
    }

    int[] plan() {
        DowngradeStops stops = DowngradeStops.of(this.topology, this.applied, this.target);
        List<BitSet> undone = stops.places().stream().map((stop) -> undone(stop, stops)).distinct().toList();
        if (undone.size() > 1) {
            throw new AmbiguousStepException(this.target, ids(stops));
        }
        if (undone.get(0).isEmpty()) {
            checkReached(stops);
        }
        return ListingOrder.newestFirst(this.topology, undone.get(0));
    }

    private List<RevisionId> ids(DowngradeStops stops) {
        return stops.places().stream().filter((place) -> place != Topology.BASE).map(this.topology::id).toList();
    }

    private void checkReached(DowngradeStops stops) {
        BitSet heads = this.topology.headsOf(this.applied);
        if (stops.places().stream().noneMatch((stop) -> stop == Topology.BASE || heads.get(stop))) {
            throw new NotAppliedException(ids(stops).get(0), this.topology.ids(heads));
        }
    }

    private BitSet undone(int stop, DowngradeStops stops) {
        BitSet undone = this.topology.links().dependants().reach(first(stop, stops));
        undone.and(this.applied);
        return undone;
    }

    private BitSet first(int stop, DowngradeStops stops) {
        if (this.target instanceof Target.Branch branch && branch.within() instanceof Target.Base) {
            return this.topology.appliedOnlyOn(Lookup.branch(this.topology, branch.branch()), this.applied);
        }
        BitSet first = above(stop);
        Integer branch = stops.branch();
        if (branch != null && first.cardinality() > 1) {
            first.and(this.topology.links().parents().reach(branch));
            if (first.isEmpty()) {
                throw new NothingOnBranchException(this.target);
            }
        }
        return first;
    }

    private BitSet above(int stop) {
        Links links = this.topology.links();
        if (stop == Topology.BASE) {
            return links.parents().ends();
        }
        BitSet children = new BitSet();
        for (int child : links.children().from(stop)) {
            children.set(child);
        }
        return children;
    }

}
