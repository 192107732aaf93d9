package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Directed edges between revisions, which are numbered in load order. Immutable; each
 * edge is there once and keeps its place in the list of its node.
 */
final class Edges {

    private final int[][] targets;

    /**
     * Takes over the lists.
     * @param targets for each node the nodes it points to
     */
    Edges(int[][] targets) {
        this.targets = targets;
    }

    int size() {
        return this.targets.length;
    }

    /**
     * The nodes that a node points to.
     * @param node the node
     * @return the list itself, not to be changed
     */
    int[] from(int node) {
        return this.targets[node];
    }

    /**
     * The same edges seen from their other ends, where they are in load order.
     */
    Edges reversed() {
        int[] counts = new int[size()];
        for (int[] list : this.targets) {
            for (int target : list) {
                counts[target]++;
            }
        }
        int[][] sources = new int[size()][];
        Arrays.setAll(sources, (node) -> new int[counts[node]]);
        for (int node = size() - 1; node >= 0; node--) {
            for (int target : this.targets[node]) {
                sources[target][--counts[target]] = node;
            }
        }
        return new Edges(sources);
    }

    /**
     * These edges, and after them those of the other that are not among them.
     */
    Edges and(Edges other) {
        int[][] both = new int[size()][];
        Arrays.setAll(both, (node) -> union(this.targets[node], other.targets[node]));
        return new Edges(both);
    }

    private static int[] union(int[] first, int[] second) {
        if (second.length == 0) {
            return first;
        }
        int[] union = Arrays.copyOf(first, first.length + second.length);
        int length = first.length;
        for (int node : second) {
            if (!contains(first, node)) {
                union[length++] = node;
            }
        }
        return Arrays.copyOf(union, length);
    }

    private static boolean contains(int[] nodes, int wanted) {
        for (int node : nodes) {
            if (node == wanted) {
                return true;
            }
        }
        return false;
    }

    /**
     * The nodes that point to nothing.
     */
    BitSet ends() {
        BitSet ends = new BitSet(size());
        for (int node = 0; node < size(); node++) {
            ends.set(node, this.targets[node].length == 0);
        }
        return ends;
    }

    /**
     * Everything that can be reached, the start included.
     */
    BitSet reach(int start) {
        BitSet starts = new BitSet(size());
        starts.set(start);
        return reach(starts);
    }

    /**
     * Everything that can be reached, the starts included.
     */
    BitSet reach(BitSet starts) {
        BitSet reached = (BitSet) starts.clone();
        int[] open = starts.stream().toArray();
        int count = open.length;
        while (count > 0) {
            int node = open[--count];
            for (int target : this.targets[node]) {
                if (!reached.get(target)) {
                    reached.set(target);
                    if (count == open.length) {
                        open = Arrays.copyOf(open, 2 * count + 8);
                    }
                    open[count++] = target;
                }
            }
        }
        return reached;
    }

}
