package dev.migrator.revision;

import java.util.BitSet;
import java.util.List;

/**
 * What counts as applied after stamping:
 * <ol>
 * <li>For each base among the targets, what stands on the named branch no longer is, with
 * whatever needs it; nor is anything, where no branch is named.</li>
 * <li>Whatever needs one of the other targets no longer is.</li>
 * <li>The other targets are, with all they need.</li>
 * <li>Everything else stays as it was.</li>
 * </ol>
 */
final class Stamp {

    private final Topology topology;

    private final BitSet applied;

    Stamp(Topology topology, BitSet applied) {
        this.topology = topology;
        this.applied = applied;
    }

    BitSet on(List<Target> targets) {
        BitSet heads = new BitSet();
        BitSet removed = new BitSet();
        for (Target target : targets) {
            BitSet places = Lookup.all(this.topology, target);
            heads.or(places);
            removed.or(places.isEmpty() ? aboveBase(target) : places);
        }
        Links links = this.topology.links();
        BitSet stamped = (BitSet) this.applied.clone();
        stamped.andNot(links.dependants().reach(removed));
        stamped.or(links.requirements().reach(heads));
        return stamped;
    }

    private BitSet aboveBase(Target target) {
        return (target instanceof Target.Branch branch)
                ? this.topology.appliedOnlyOn(Lookup.branch(this.topology, branch.branch()), this.applied)
                : this.applied;
    }

}
