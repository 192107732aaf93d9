package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The edges that somebody sees who follows the lines of a drawing with a finger, knowing
 * nothing but its characters: a line goes straight down at {@code |}, from the top right
 * to the bottom left at {@code /}, on to the left over {@code _} beside it, and from the
 * top left to the bottom right at {@code \}. A line that begins or ends anywhere but at a
 * revision is a mistake.
 */
final class TracedEdges {

    private final Set<String> edges = new TreeSet<>();

    // What leads to each lane at the top of the row, by the revisions it comes from.
    private Map<Integer, Set<String>> lanes = new HashMap<>();

    // The revision in the row above, whose lane may be left by several lines or by none.
    private String last = "";

    private TracedEdges() {
    }

    /**
     * Follows all lines.
     * @param drawing lines in which each revision's text is its name, which begins with a
     * letter
     * @return {@code child-parent} for each edge
     */
    static Set<String> of(List<String> drawing) {
        TracedEdges traced = new TracedEdges();
        drawing.forEach(traced::follow);
        traced.checkEnds(Set.of());
        return traced.edges;
    }

    private void follow(String line) {
        String name = line.replaceFirst("^[^a-z]*", "");
        String cells = line.substring(0, line.length() - name.length());
        Map<Integer, Set<String>> below = new HashMap<>();
        Set<Integer> left = new HashSet<>();
        for (int column = 0; column < cells.length(); column++) {
            int lane = column / 2;
            switch (cells.charAt(column)) {
                case '|' -> lead(lane, lane, left, below);
                case '\\' -> lead(lane, lane + 1, left, below);
                case '/' -> lead(lane + 1, end(cells, column), left, below);
                case '*' -> {
                    if (this.lanes.containsKey(lane)) {
                        left.add(lane);
                        this.lanes.get(lane).forEach((child) -> this.edges.add(child + "-" + name));
                    }
                    String arm = cells.substring(column + 1).replaceFirst("^((-+\\.)?).*", "$1");
                    for (int reached = lane; reached <= lane + arm.length() / 2; reached++) {
                        below.put(reached, new HashSet<>(Set.of(name)));
                    }
                }
                case ' ', '_', '-', '.' -> {
                }
                default -> throw new AssertionError("unknown character in " + line);
            }
        }
        checkEnds(left);
        this.lanes = below;
        this.last = name;
    }

    private void lead(int from, int to, Set<Integer> left, Map<Integer, Set<String>> below) {
        if (!this.lanes.containsKey(from)) {
            throw new AssertionError("a line begins in lane %d below %s".formatted(from, this.last));
        }
        if (!left.add(from) && this.last.isEmpty()) {
            throw new AssertionError("a line splits in lane %d".formatted(from));
        }
        below.computeIfAbsent(to, (lane) -> new HashSet<>()).addAll(this.lanes.get(from));
    }

    private static int end(String cells, int column) {
        int end = column;
        while (end >= 3 && cells.charAt(end - 2) == '_') {
            end -= 2;
        }
        return (end - 1) / 2;
    }

    private void checkEnds(Set<Integer> left) {
        List<Integer> ended = new ArrayList<>(this.lanes.keySet());
        ended.removeAll(left);
        ended.removeIf((lane) -> this.lanes.get(lane).equals(Set.of(this.last)));
        if (!ended.isEmpty()) {
            throw new AssertionError("lines end in lanes %s below %s".formatted(ended, this.last));
        }
    }

}
