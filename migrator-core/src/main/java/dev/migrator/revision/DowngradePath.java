package dev.migrator.revision;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Which revisions to undo on the way down, newest first:
 * <ol>
 * <li>Find the revision to stop at, or the base.</li>
 * <li>The first to undo are its children, or all bases; with a branch, only those of them
 * that the branch stands on.</li>
 * <li>Undo these and whatever needs them, as far as it is applied.</li>
 * </ol>
 */
final class DowngradePath {

    private final Topology topology;

    private final BitSet applied;

    DowngradePath(Topology topology, BitSet applied) {
        this.topology = topology;
        this.applied = applied;
    }

    int[] to(Target target) {
        Destination destination = destination(target);
        BitSet undone = undone(destination, target);
        BitSet heads = this.topology.headsOf(this.applied);
        if (undone.isEmpty() && destination.place() != Topology.BASE && !heads.get(destination.place())) {
            throw new NotAppliedException(this.topology.id(destination.place()), this.topology.ids(heads));
        }
        return new ListingOrder(this.topology).newestFirst(undone);
    }

    /**
     * The revision that a target stops at.
     * @return its place, or {@link Topology#BASE}
     */
    int stop(Target target) {
        return destination(target).place();
    }

    private BitSet undone(Destination destination, Target target) {
        Links links = this.topology.links();
        BitSet first = new BitSet();
        if (destination.place() == Topology.BASE) {
            first.or(links.parents().ends());
        }
        else {
            for (int child : links.children().from(destination.place())) {
                first.set(child);
            }
        }
        if (destination.branch() != null && first.cardinality() > 1) {
            first.and(links.parents().reach(destination.branch()));
            if (first.isEmpty()) {
                throw new NothingOnBranchException(target);
            }
        }
        BitSet undone = links.dependants().reach(first);
        undone.and(this.applied);
        return undone;
    }

    private Destination destination(Target target) {
        if (target instanceof Target.Branch branch) {
            int place = Lookup.branch(this.topology, branch.branch());
            return destination(branch.within(), target, branch.branch(), place);
        }
        return destination(target, target, null, null);
    }

    private Destination destination(Target point, Target whole, @Nullable String branch,
            @Nullable Integer branchPlace) {
        if (!(point instanceof Target.Relative relative)) {
            return new Destination(Lookup.one(this.topology, point), branchPlace);
        }
        Steps steps = new Steps(this.topology, whole);
        Target from = relative.from();
        if (from == null) {
            if (relative.steps() >= 0) {
                throw new UnsuitableTargetException(whole, "to go down", "Use -N with at least one step, or upgrade.");
            }
            int start = (branchPlace != null) ? appliedOn(branchPlace, whole) : applied(whole);
            return new Destination(steps.down(start, -relative.steps()), (branchPlace != null) ? branchPlace : start);
        }
        if (relative.steps() < 0) {
            Target start = (branch != null) ? new Target.Branch(branch, from) : from;
            return new Destination(steps.down(Lookup.one(this.topology, start), -relative.steps()), branchPlace);
        }
        BitSet lineage = (branchPlace != null) ? this.topology.lineage(branchPlace) : null;
        int start = Lookup.one(this.topology, from);
        return new Destination(steps.up(start, relative.steps(), lineage, Steps.AtTheEnd.REFUSE), branchPlace);
    }

    private int applied(Target target) {
        BitSet heads = this.topology.headsOf(this.applied);
        if (heads.cardinality() > 1) {
            throw new AmbiguousCurrentException(target, this.topology.ids(heads));
        }
        if (heads.isEmpty()) {
            throw new RelativeOutOfRangeException(target);
        }
        return heads.nextSetBit(0);
    }

    private int appliedOn(int branch, Target target) {
        BitSet lineage = this.topology.lineage(branch);
        BitSet starts = this.topology.headsOf(this.applied);
        starts.and(lineage);
        if (starts.isEmpty()) {
            starts = Topology.tips(this.applied, this.topology.links().parents());
            starts.and(lineage);
        }
        if (starts.isEmpty()) {
            throw new BranchNotAppliedException(target);
        }
        if (starts.cardinality() > 1) {
            throw new AmbiguousCurrentException(target, this.topology.ids(starts));
        }
        return starts.nextSetBit(0);
    }

    /**
     * Where to stop.
     *
     * @param place the revision that stays, or {@link Topology#BASE}
     * @param branch the revision that the branch to undo is named after, or null for all
     */
    private record Destination(int place, @Nullable Integer branch) {
    }

}
