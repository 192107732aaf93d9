package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph by numbers: each revision is known by its place in load order.
 *
 * @param revisions all revisions in load order
 * @param names what they are called
 * @param links how they hang together
 */
record Topology(List<Revision> revisions, NameIndex names, Links links) {

    /**
     * The place that stands for the state before every revision.
     */
    static final int BASE = -1;

    static Topology of(List<Revision> revisions) {
        NameIndex names = NameIndex.of(revisions);
        return new Topology(List.copyOf(revisions), names, Links.of(revisions, names));
    }

    /**
     * The places of those ids that are in the graph.
     */
    BitSet places(Collection<RevisionId> ids) {
        BitSet places = new BitSet(this.revisions.size());
        for (RevisionId id : ids) {
            int place = place(id);
            if (place != BASE) {
                places.set(place);
            }
        }
        return places;
    }

    /**
     * The place of a revision.
     * @return the place, or {@link #BASE} where the id is not in the graph
     */
    int place(RevisionId id) {
        Integer place = this.names.placeOf(id.value());
        return (place != null && id(place).equals(id)) ? place : BASE;
    }

    RevisionId id(int place) {
        return this.revisions.get(place).id();
    }

    List<Revision> revisions(BitSet places) {
        return places.stream().mapToObj(this.revisions::get).toList();
    }

    List<Revision> revisions(int[] places) {
        return Arrays.stream(places).mapToObj(this.revisions::get).toList();
    }

    List<RevisionId> ids(BitSet places) {
        return places.stream().mapToObj(this::id).toList();
    }

    List<RevisionId> ids(int[] places) {
        return Arrays.stream(places).mapToObj(this::id).toList();
    }

    Set<RevisionId> idSet(BitSet places) {
        return new LinkedHashSet<>(ids(places));
    }

    /**
     * Those that no other of them needs, not even by way of revisions that are not among
     * them.
     */
    BitSet headsOf(BitSet places) {
        BitSet needed = new BitSet(this.revisions.size());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            for (int requirement : this.links.requirements().from(place)) {
                needed.set(requirement);
            }
        }
        BitSet heads = (BitSet) places.clone();
        heads.andNot(this.links.requirements().reach(needed));
        return heads;
    }

    /**
     * Those that no other of them names directly.
     */
    static BitSet tips(BitSet places, Edges edges) {
        BitSet tips = (BitSet) places.clone();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            for (int named : edges.from(place)) {
                tips.clear(named);
            }
        }
        return tips;
    }

    /**
     * What is applied on a branch alone. A trunk that other branches stand on stays with
     * them, unless they need the branch themselves and so go with it.
     */
    BitSet appliedOnlyOn(int branch, BitSet applied) {
        BitSet elsewhere = (BitSet) applied.clone();
        elsewhere.andNot(lineage(branch));
        BitSet onlyHere;
        int before;
        do {
            before = elsewhere.cardinality();
            onlyHere = (BitSet) applied.clone();
            onlyHere.andNot(this.links.parents().reach(elsewhere));
            elsewhere.andNot(this.links.dependants().reach(onlyHere));
        }
        while (elsewhere.cardinality() < before);
        return onlyHere;
    }

    /**
     * A revision with all that come before and after it through parents.
     */
    BitSet lineage(int place) {
        BitSet lineage = this.links.parents().reach(place);
        lineage.or(this.links.children().reach(place));
        return lineage;
    }

}
