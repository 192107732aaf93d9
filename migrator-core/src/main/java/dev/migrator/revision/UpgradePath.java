package dev.migrator.revision;

import java.util.BitSet;

/**
 * Which revisions to run on the way up: the targets and everything they need that is not
 * applied, oldest first.
 */
final class UpgradePath {

    private final Topology topology;

    private final BitSet applied;

    UpgradePath(Topology topology, BitSet applied) {
        this.topology = topology;
        this.applied = applied;
    }

    int[] to(Target target) {
        BitSet targets = new UpgradeTargets(this.topology, this.applied, Steps.AtTheEnd.REFUSE).of(target);
        BitSet pending = this.topology.links().requirements().reach(targets);
        pending.andNot(this.applied);
        return ListingOrder.oldestFirst(this.topology, pending);
    }

}
