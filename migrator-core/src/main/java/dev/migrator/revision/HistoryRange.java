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
        if (isCounted(from) && isCounted(to)) {
            throw new UnsuitableTargetException(range, "as a range",
                    "Name one end; only the other can be counted from it.");
        }
        BitSet lower = (from == null || isCounted(from)) ? new BitSet() : lower(from);
        BitSet upper = (to == null) ? this.topology.links().dependants().ends() : upper(to, lower);
        if (from instanceof Target.Branch branch) {
            upper.and(this.topology.lineage(Lookup.branch(this.topology, branch.branch())));
        }
        if (point(from) instanceof Target.Relative relative && isCounted(from)) {
            lower = below(upper, relative, range);
        }
        return ListingOrder.newestFirst(this.topology, between(lower, upper, range));
    }

    // Where nothing is applied there is no end.
    private @Nullable Target orNull(@Nullable Target end) {
        return (end instanceof Target.Current && this.applied.isEmpty()) ? null : end;
    }

    private static boolean isCounted(@Nullable Target end) {
        return point(end) instanceof Target.Relative relative && relative.from() == null;
    }

    private static @Nullable Target point(@Nullable Target end) {
        return (end instanceof Target.Branch branch) ? branch.within() : end;
    }

    private BitSet lower(Target from) {
        if (from instanceof Target.Current) {
            return this.topology.headsOf(this.applied);
        }
        if (point(from) instanceof Target.Relative) {
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

    // On every way there is, and no further than to the base.
    private BitSet below(BitSet upper, Target.Relative relative, Target.Range range) {
        if (relative.steps() >= 0) {
            throw new UnsuitableTargetException(range, "as a range", "Count the start down from the end, with -N.");
        }
        BitSet places = upper;
        BitSet next = parentsOrSelf(places);
        for (int step = relative.steps(); step < 0 && !next.equals(places); step++) {
            places = next;
            next = parentsOrSelf(places);
        }
        return places;
    }

    private BitSet parentsOrSelf(BitSet places) {
        BitSet below = new BitSet();
        for (int place : places.stream().toArray()) {
            int[] parents = this.topology.links().parents().from(place);
            below.set(place, parents.length == 0);
            for (int parent : parents) {
                below.set(parent);
            }
        }
        return below;
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
