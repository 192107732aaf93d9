package dev.migrator.revision;

import java.util.Arrays;

/**
 * Leaves out each dependency that an ancestor through parents names as well: it is taken
 * lower on the line already, and listing must not jump to it again.
 * <p>
 * Whether an ancestor names it is passed up the lines as one bit for each revision that
 * somebody depends on, 64 of them at a time.
 */
final class RepeatedDependencies {

    private static final int AT_A_TIME = Long.SIZE;

    private RepeatedDependencies() {
    }

    /**
     * The dependencies that are new on their line.
     * @param parentsFirst all revisions, parents before children
     */
    static Edges without(Edges dependencies, Edges parents, TopologicalOrder parentsFirst) {
        int[] needed = needed(dependencies);
        int[] number = numbers(needed, dependencies.size());
        boolean[][] repeated = new boolean[dependencies.size()][];
        Arrays.setAll(repeated, (node) -> new boolean[dependencies.from(node).length]);
        long[] named = new long[dependencies.size()];
        for (int first = 0; first < needed.length; first += AT_A_TIME) {
            for (int node : parentsFirst.nodes()) {
                long below = 0;
                for (int parent : parents.from(node)) {
                    below |= named[parent];
                }
                long here = 0;
                int[] list = dependencies.from(node);
                for (int i = 0; i < list.length; i++) {
                    int offset = number[list[i]] - first;
                    if (offset >= 0 && offset < AT_A_TIME) {
                        long bit = 1L << offset;
                        repeated[node][i] = (below & bit) != 0;
                        here |= bit;
                    }
                }
                named[node] = below | here;
            }
        }
        int[][] kept = new int[dependencies.size()][];
        Arrays.setAll(kept, (node) -> keep(dependencies.from(node), repeated[node]));
        return new Edges(kept);
    }

    private static int[] needed(Edges dependencies) {
        boolean[] needed = new boolean[dependencies.size()];
        int count = 0;
        for (int node = 0; node < needed.length; node++) {
            for (int dependency : dependencies.from(node)) {
                count += needed[dependency] ? 0 : 1;
                needed[dependency] = true;
            }
        }
        int[] list = new int[count];
        for (int node = 0, next = 0; next < count; node++) {
            if (needed[node]) {
                list[next++] = node;
            }
        }
        return list;
    }

    private static int[] numbers(int[] needed, int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < needed.length; i++) {
            numbers[needed[i]] = i;
        }
        return numbers;
    }

    private static int[] keep(int[] dependencies, boolean[] repeated) {
        int[] kept = new int[dependencies.length];
        int count = 0;
        for (int i = 0; i < dependencies.length; i++) {
            if (!repeated[i]) {
                kept[count++] = dependencies[i];
            }
        }
        return (count == kept.length) ? dependencies : Arrays.copyOf(kept, count);
    }

}
