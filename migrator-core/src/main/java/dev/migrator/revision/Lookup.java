package dev.migrator.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a target stands for in the graph alone, whatever is applied: revisions, or nothing
 * for the base. Steps down are counted from the heads of the graph here.
 */
final class Lookup implements Target.Cases<BitSet> {

    private final Topology topology;

    private final Target target;

    private final @Nullable String branch;

    private final @Nullable BitSet lineage;

    private Lookup(Topology topology, Target target, @Nullable String branch, @Nullable BitSet lineage) {
        this.topology = topology;
        this.target = target;
        this.branch = branch;
        this.lineage = lineage;
    }

    /**
     * Looks up all revisions that a target stands for.
     * @return their places; none for the base
     */
    static BitSet all(Topology topology, Target target) {
        return target.match(new Lookup(topology, target, null, null));
    }

    /**
     * Looks up the one revision that a target stands for.
     * @return its place, or {@link Topology#BASE}
     * @throws MultipleHeadsException if it stands for several
     */
    static int one(Topology topology, Target target) {
        BitSet all = all(topology, target);
        if (all.cardinality() > 1) {
            throw new MultipleHeadsException(target, topology.ids(all));
        }
        return all.isEmpty() ? Topology.BASE : all.nextSetBit(0);
    }

    /**
     * Looks up the revision that a branch is named after.
     * @throws UnknownBranchException if there is none
     */
    static int branch(Topology topology, String branch) {
        Integer place = topology.names().placeOf(branch);
        if (place != null) {
            return place;
        }
        List<String> candidates = topology.names().startingWith(branch);
        if (candidates.isEmpty()) {
            throw new UnknownBranchException(branch);
        }
        return abbreviated(topology, branch, candidates);
    }

    private static int abbreviated(Topology topology, String letters, List<String> candidates) {
        if (candidates.size() > 1) {
            throw new AmbiguousNameException(letters, candidates);
        }
        return place(topology, candidates.get(0));
    }

    private static int place(Topology topology, String name) {
        Integer place = topology.names().placeOf(name);
        if (place == null) {
            throw new IllegalStateException("No place for name " + name);
        }
        return place;
    }

    @Override
    public BitSet branch(Target.Branch branch) {
        BitSet lineage = this.topology.lineage(branch(this.topology, branch.branch()));
        return branch.within().match(new Lookup(this.topology, this.target, branch.branch(), lineage));
    }

    // A head that another one depends on is reached together with that one.
    @Override
    public BitSet head(Target.Head head) {
        BitSet heads = this.topology.headsOf(declaredHeads());
        if (heads.cardinality() > 1) {
            throw new MultipleHeadsException(this.target, this.topology.ids(heads));
        }
        return heads;
    }

    @Override
    public BitSet heads(Target.Heads heads) {
        return (this.lineage != null) ? declaredHeads() : effectiveHeads();
    }

    private BitSet declaredHeads() {
        return onBranch(this.topology.links().children().ends());
    }

    private BitSet effectiveHeads() {
        return onBranch(this.topology.links().dependants().ends());
    }

    private BitSet onBranch(BitSet places) {
        if (this.lineage != null) {
            places.and(this.lineage);
        }
        return places;
    }

    @Override
    public BitSet base(Target.Base base) {
        return new BitSet();
    }

    @Override
    public BitSet named(Target.Named named) {
        int place = named(named.name());
        if (this.lineage != null && this.branch != null && !this.lineage.get(place)) {
            throw new NotInBranchException(this.topology.id(place), this.branch);
        }
        BitSet places = new BitSet();
        places.set(place);
        return places;
    }

    private int named(String name) {
        Integer place = this.topology.names().placeOf(name);
        if (place != null) {
            return place;
        }
        List<String> candidates = this.topology.names()
            .startingWith(name)
            .stream()
            .filter((candidate) -> this.lineage == null || this.lineage.get(place(this.topology, candidate)))
            .toList();
        if (candidates.isEmpty()) {
            throw new UnknownRevisionException(name);
        }
        return abbreviated(this.topology, name, candidates);
    }

    @Override
    public BitSet relative(Target.Relative relative) {
        if (relative.from() != null || relative.steps() >= 0) {
            throw new UnsuitableTargetException(this.target, "here",
                    "Name the revision itself; only -N, counted down from the heads of the graph, can be used as well.");
        }
        Steps steps = new Steps(this.topology, this.target);
        BitSet places = new BitSet();
        for (int head : headsToCountFrom().stream().toArray()) {
            int place = steps.down(head, -relative.steps());
            if (place != Topology.BASE) {
                places.set(place);
            }
        }
        return places;
    }

    // A branch that others depend on has no effective head.
    private BitSet headsToCountFrom() {
        BitSet heads = effectiveHeads();
        return heads.isEmpty() ? declaredHeads() : heads;
    }

    @Override
    public BitSet current(Target.Current current) {
        throw new UnsuitableTargetException(this.target, "here", "Name a revision.");
    }

    @Override
    public BitSet range(Target.Range range) {
        throw new RangeNotAllowedException(range);
    }

}
