package dev.migrator.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which labels hold for a revision: its own, those of all revisions before it, and those
 * of the revisions after it on the same branch, up to the next branch point or merge.
 */
final class BranchLabels {

    private final Topology topology;

    BranchLabels(Topology topology) {
        this.topology = topology;
    }

    Set<String> of(int place) {
        Set<String> labels = new TreeSet<>();
        BitSet before = this.topology.links().parents().reach(place);
        before.stream().forEach((labelled) -> labels.addAll(labelsAt(labelled)));
        int next = place;
        while (isPlain(next) && this.topology.links().children().from(next).length == 1) {
            next = this.topology.links().children().from(next)[0];
            if (isPlain(next)) {
                labels.addAll(labelsAt(next));
            }
        }
        return labels;
    }

    // A branch ends where another begins or joins, be it by a dependency.
    private boolean isPlain(int place) {
        Links links = this.topology.links();
        return links.dependants().from(place).length <= 1 && links.parents().from(place).length <= 1;
    }

    private List<String> labelsAt(int place) {
        return this.topology.revisions().get(place).branchLabels();
    }

}
