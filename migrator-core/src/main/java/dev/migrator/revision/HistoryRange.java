package dev.migrator.revision;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Which revisions a listing shows, newest first: those between the two ends of a range,
 * both included. Without a lower end it is everything that the upper end needs; above a
 * lower end only what continues it.
 */
final class HistoryRange {

    private final Topology topology;

    private final BitSet applied;

    HistoryRange(Topology topology, BitSet applied) {
        this.topology = topology;
        this.applied = applied;
    }

    int[] list(Target.Range range) {
        Target from = orNull(range.from());
        Target to = orNull(range.to());
        // Either end may be counted from the other, but not both.
        boolean fromCountsFromTo = countsDown(from);
        BitSet lower = (from == null || fromCountsFromTo) ? new BitSet() : lower(from);
        BitSet upper = (to == null) ? this.topology.links().dependants().ends() : upper(to, lower);
        if (from instanceof Target.Branch branch) {
            upper.and(this.topology.lineage(Lookup.branch(this.topology, branch.branch())));
        }
        if (fromCountsFromTo && from != null) {
            lower = below(upper, steps(from));
        }
        return ListingOrder.newestFirst(this.topology, between(lower, upper, range));
    }

    // Where nothing is applied there is no end.
    private @Nullable Target orNull(@Nullable Target end) {
        return (end instanceof Target.Current && this.applied.isEmpty()) ? null : end;
    }

    private static boolean countsDown(@Nullable Target end) {
        Target point = (end instanceof Target.Branch branch) ? branch.within() : end;
        return point instanceof Target.Relative relative && relative.from() == null && relative.steps() < 0;
    }

    private static int steps(Target end) {
        Target point = (end instanceof Target.Branch branch) ? branch.within() : end;
        return (point instanceof Target.Relative relative) ? -relative.steps() : 0;
    }

    private BitSet lower(Target from) {
        if (from instanceof Target.Current) {
            return this.topology.headsOf(this.applied);
        }
        Target point = (from instanceof Target.Branch branch) ? branch.within() : from;
        if (point instanceof Target.Relative relative && relative.from() != null) {
            return new UpgradeTargets(this.topology, this.applied, Steps.AtTheEnd.REFUSE).of(from);
        }
        return Lookup.all(this.topology, from);
    }

    private BitSet upper(Target to, BitSet lower) {
        if (to instanceof Target.Current) {
            return this.topology.headsOf(this.applied);
        }
        BitSet below = this.topology.links().requirements().reach(lower);
        return new UpgradeTargets(this.topology, below, Steps.AtTheEnd.STAY).of(to);
    }

    private BitSet below(BitSet upper, int steps) {
        BitSet places = upper;
        for (int step = 0; step < steps; step++) {
            BitSet next = new BitSet();
            for (int place : places.stream().toArray()) {
                int[] parents = this.topology.links().parents().from(place);
                for (int parent : parents) {
                    next.set(parent);
                }
                if (parents.length == 0) {
                    next.set(place);
                }
            }
            if (next.equals(places)) {
                return places;
            }
            places = next;
        }
        return places;
    }

    private BitSet between(BitSet lower, BitSet upper, Target.Range range) {
        Links links = this.topology.links();
        BitSet between = links.requirements().reach(upper);
        if (lower.isEmpty()) {
            return between;
        }
        BitSet outside = (BitSet) lower.clone();
        outside.andNot(between);
        if (!outside.isEmpty()) {
            throw new RangeNotOnOneLineException(range);
        }
        BitSet above = links.children().reach(lower);
        if (!above.intersects(upper)) {
            // The ends are on lines that only a dependency connects.
            above = links.dependants().reach(lower);
        }
        between.and(above);
        return between;
    }

}
