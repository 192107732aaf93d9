package dev.migrator.revision;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * What a target stands for on the way up: steps are counted from what is applied.
 */
final class UpgradeTargets {

    private final Topology topology;

    private final BitSet applied;

    private final Steps.AtTheEnd atTheEnd;

    UpgradeTargets(Topology topology, BitSet applied, Steps.AtTheEnd atTheEnd) {
        this.topology = topology;
        this.applied = applied;
        this.atTheEnd = atTheEnd;
    }

    /**
     * Finds the revisions to reach.
     * @return their places; none for the base
     */
    BitSet of(Target target) {
        if (target instanceof Target.Relative relative) {
            return places(relative(relative, target, null));
        }
        if (target instanceof Target.Branch branch && branch.within() instanceof Target.Relative relative) {
            return places(relative(relative, target, branch.branch()));
        }
        return Lookup.all(this.topology, target);
    }

    private static BitSet places(int place) {
        BitSet places = new BitSet();
        if (place != Topology.BASE) {
            places.set(place);
        }
        return places;
    }

    private int relative(Target.Relative relative, Target whole, @Nullable String branch) {
        Target from = relative.from();
        return (relative.steps() < 0 && from != null) ? down(from, -relative.steps(), whole, branch)
                : up(relative, whole, branch);
    }

    private int down(Target from, int steps, Target whole, @Nullable String branch) {
        Target start = (branch != null) ? new Target.Branch(branch, from) : from;
        int place = new Steps(this.topology, whole).down(Lookup.one(this.topology, start), steps);
        if (place == Topology.BASE) {
            throw new RelativeOutOfRangeException(whole);
        }
        return place;
    }

    private int up(Target.Relative relative, Target whole, @Nullable String branch) {
        Target from = relative.from();
        BitSet lineage = (branch != null) ? this.topology.lineage(Lookup.branch(this.topology, branch)) : null;
        int start = (from != null) ? Lookup.one(this.topology, from) : startFromApplied(relative, whole, lineage);
        int place = new Steps(this.topology, whole).up(start, relative.steps(), lineage, this.atTheEnd);
        if (place == Topology.BASE && this.atTheEnd == Steps.AtTheEnd.REFUSE) {
            throw new RelativeOutOfRangeException(whole);
        }
        return place;
    }

    private int startFromApplied(Target.Relative relative, Target whole, @Nullable BitSet lineage) {
        if (relative.steps() <= 0) {
            throw new UnsuitableTargetException(whole, "to go up", "Use +N with at least one step, or downgrade.");
        }
        BitSet starts = this.topology.headsOf(this.applied);
        if (lineage != null) {
            starts.and(lineage);
            if (starts.isEmpty()) {
                starts = tipsOn(lineage);
            }
        }
        if (starts.cardinality() > 1) {
            throw new AmbiguousCurrentException(whole, this.topology.ids(starts));
        }
        return starts.isEmpty() ? Topology.BASE : starts.nextSetBit(0);
    }

    private BitSet tipsOn(BitSet lineage) {
        BitSet onBranch = (BitSet) this.applied.clone();
        onBranch.and(lineage);
        return Topology.tips(onBranch, this.topology.links().lines());
    }

}
