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

    private static final int NONE = -1;

    private RepeatedDependencies() {
    }

    /**
     * The dependencies that are new on their line.
     * @param parentsFirst all revisions, parents before children
     */
    static Edges without(Edges dependencies, Edges parents, TopologicalOrder parentsFirst) {
        int[] numbers = new int[dependencies.size()];
        int needed = number(dependencies, numbers);
        boolean[][] repeated = new boolean[dependencies.size()][];
        Arrays.setAll(repeated, (node) -> new boolean[dependencies.from(node).length]);
        long[] named = new long[dependencies.size()];
        for (int first = 0; first < needed; first += AT_A_TIME) {
            for (int node : parentsFirst.nodes()) {
                long below = 0;
                for (int parent : parents.from(node)) {
                    below |= named[parent];
                }
                named[node] = below | mark(dependencies.from(node), numbers, first, below, repeated[node]);
            }
        }
        int[][] kept = new int[dependencies.size()][];
        Arrays.setAll(kept, (node) -> keep(dependencies.from(node), repeated[node]));
        return new Edges(kept);
    }

    // Numbers those that somebody depends on, from zero.
    private static int number(Edges dependencies, int[] numbers) {
        Arrays.fill(numbers, NONE);
        int count = 0;
        for (int node = 0; node < dependencies.size(); node++) {
            for (int dependency : dependencies.from(node)) {
                if (numbers[dependency] == NONE) {
                    numbers[dependency] = count++;
                }
            }
        }
        return count;
    }

    private static long mark(int[] dependencies, int[] numbers, int first, long below, boolean[] repeated) {
        long here = 0;
        for (int i = 0; i < dependencies.length; i++) {
            int offset = numbers[dependencies[i]] - first;
            if (offset >= 0 && offset < AT_A_TIME) {
                long bit = 1L << offset;
                repeated[i] = (below & bit) != 0;
                here |= bit;
            }
        }
        return here;
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
