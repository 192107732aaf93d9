package dev.migrator.revision;

import java.util.Arrays;

/**
 * All nodes so ordered that each comes after those it points to, as far as loops permit.
 */
final class TopologicalOrder {

    private final Edges edges;

    private final int[] order;

    private TopologicalOrder(Edges edges, int[] order) {
        this.edges = edges;
        this.order = order;
    }

    /**
     * Orders the nodes in time linear in nodes and edges.
     * @param edges from a node to those that come before it
     * @param reversed the same edges from their other ends
     */
    static TopologicalOrder of(Edges edges, Edges reversed) {
        int[] waitingFor = new int[edges.size()];
        int[] order = new int[edges.size()];
        int ready = 0;
        for (int node = 0; node < edges.size(); node++) {
            waitingFor[node] = edges.from(node).length;
            if (waitingFor[node] == 0) {
                order[ready++] = node;
            }
        }
        for (int done = 0; done < ready; done++) {
            for (int next : reversed.from(order[done])) {
                if (--waitingFor[next] == 0) {
                    order[ready++] = next;
                }
            }
        }
        return new TopologicalOrder(edges, Arrays.copyOf(order, ready));
    }

    boolean hasCycle() {
        return this.order.length < this.edges.size();
    }

    /**
     * The ordered nodes; without those that stand on a loop, if there is one.
     * @return the list itself, not to be changed
     */
    int[] nodes() {
        return this.order;
    }

    /**
     * The nodes of one loop, each pointing to the next and the last to the first.
     */
    int[] cycle() {
        boolean[] ordered = new boolean[this.edges.size()];
        for (int node : this.order) {
            ordered[node] = true;
        }
        int[] placeOnPath = new int[this.edges.size()];
        int[] path = new int[this.edges.size()];
        int length = 0;
        int node = firstUnordered(ordered);
        // Every node that was not ordered points to another such node.
        while (placeOnPath[node] == 0) {
            path[length++] = node;
            placeOnPath[node] = length;
            node = Arrays.stream(this.edges.from(node)).filter((target) -> !ordered[target]).findFirst().orElseThrow();
        }
        return Arrays.copyOfRange(path, placeOnPath[node] - 1, length);
    }

    private static int firstUnordered(boolean[] ordered) {
        int node = 0;
        while (ordered[node]) {
            node++;
        }
        return node;
    }

}
