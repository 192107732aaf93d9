package dev.migrator.revision;

import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a target stands for on the way down, steps being counted from what is applied.
 *
 * @param places the revision that stays, or {@link Topology#BASE}; several where the
 * steps lead over a merge; never empty
 * @param branch the revision that the branch to undo is named after, or null for all
 */
record DowngradeStops(Set<Integer> places, @Nullable Integer branch) {

    static DowngradeStops of(Topology topology, BitSet applied, Target target) {
        if (target instanceof Target.Branch branch) {
            int place = Lookup.branch(topology, branch.branch());
            return new Search(topology, applied, target, place, branch.branch()).stops(branch.within());
        }
        return new Search(topology, applied, target, null, null).stops(target);
    }

    private record Search(Topology topology, BitSet applied, Target target, @Nullable Integer branch,
            @Nullable String branchName) {

        DowngradeStops stops(Target point) {
            if (!(point instanceof Target.Relative relative)) {
                return new DowngradeStops(Set.of(Lookup.one(this.topology, point)), this.branch);
            }
            Target from = relative.from();
            if (from == null) {
                return belowApplied(relative.steps());
            }
            return (relative.steps() < 0) ? below(from, -relative.steps()) : above(from, relative.steps());
        }

        private DowngradeStops belowApplied(int steps) {
            if (steps >= 0) {
                throw new UnsuitableTargetException(this.target, "to go down",
                        "Use -N with at least one step, or upgrade.");
            }
            int start = (this.branch != null) ? headOn(this.branch) : head();
            Set<Integer> places = steps().downEveryWay(start, -steps, lineage());
            return new DowngradeStops(places, (this.branch != null) ? this.branch : start);
        }

        private DowngradeStops below(Target from, int steps) {
            Target start = (this.branchName != null) ? new Target.Branch(this.branchName, from) : from;
            int place = Lookup.one(this.topology, start);
            return new DowngradeStops(steps().downEveryWay(place, steps, lineage()), this.branch);
        }

        private DowngradeStops above(Target from, int steps) {
            int place = steps().up(Lookup.one(this.topology, from), steps, lineage(), Steps.AtTheEnd.REFUSE);
            return new DowngradeStops(Set.of(place), this.branch);
        }

        private Steps steps() {
            return new Steps(this.topology, this.target);
        }

        private @Nullable BitSet lineage() {
            return (this.branch != null) ? this.topology.lineage(this.branch) : null;
        }

        private int head() {
            BitSet heads = this.topology.headsOf(this.applied);
            if (heads.isEmpty()) {
                throw new RelativeOutOfRangeException(this.target);
            }
            return only(heads);
        }

        private int headOn(int branch) {
            BitSet lineage = this.topology.lineage(branch);
            BitSet heads = this.topology.headsOf(this.applied);
            heads.and(lineage);
            if (heads.isEmpty()) {
                // The branch may end in something that a head of another one needs.
                heads = Topology.tips(this.applied, this.topology.links().parents());
                heads.and(lineage);
            }
            if (heads.isEmpty()) {
                throw new BranchNotAppliedException(this.target);
            }
            return only(heads);
        }

        private int only(BitSet heads) {
            if (heads.cardinality() > 1) {
                throw new AmbiguousCurrentException(this.target, this.topology.ids(heads));
            }
            return heads.nextSetBit(0);
        }

    }

}
