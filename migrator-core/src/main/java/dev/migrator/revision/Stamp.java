package dev.migrator.revision;

import java.util.BitSet;
import java.util.List;

/**
 * What counts as applied after stamping: the targets with all they need are, whatever
 * needs a target is not, and everything else stays as it was. A base as a target takes
 * away what a downgrade to it would undo.
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
        BitSet bases = new BitSet();
        for (Target target : targets) {
            BitSet places = Lookup.all(this.topology, target);
            heads.or(places);
            if (places.isEmpty()) {
                bases.or(basesOf(target));
            }
        }
        Links links = this.topology.links();
        BitSet stamped = (BitSet) this.applied.clone();
        stamped.andNot(links.dependants().reach(heads));
        stamped.andNot(links.dependants().reach(bases));
        stamped.or(links.requirements().reach(heads));
        return stamped;
    }

    private BitSet basesOf(Target target) {
        BitSet bases = this.topology.links().parents().ends();
        if (target instanceof Target.Branch branch) {
            bases.and(this.topology.links().parents().reach(Lookup.branch(this.topology, branch.branch())));
        }
        return bases;
    }

}
