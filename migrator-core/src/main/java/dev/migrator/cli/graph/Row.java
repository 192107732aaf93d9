package dev.migrator.cli.graph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One row of a drawing: strokes of which no two meet but at the row's bottom.
 *
 * @param strokes in any order
 */
record Row(List<Stroke> strokes) {

    Row {
        strokes = List.copyOf(strokes);
    }

    static Row straight(int lanes) {
        return new Row(IntStream.range(0, lanes).<Stroke>mapToObj(Stroke.Straight::new).toList());
    }

    /**
     * The row in characters, two columns for each lane, without blanks at the end.
     */
    String characters() {
        StringBuilder cells = new StringBuilder();
        // A line that passes behind others fills only what these leave free.
        this.strokes.stream()
            .filter((stroke) -> !(stroke instanceof Stroke.Left))
            .forEach((stroke) -> put(cells, stroke));
        this.strokes.stream().filter(Stroke.Left.class::isInstance).forEach((stroke) -> put(cells, stroke));
        return cells.toString();
    }

    private static void put(StringBuilder cells, Stroke stroke) {
        if (stroke instanceof Stroke.Straight straight) {
            fill(cells, 2 * straight.lane(), 2 * straight.lane() + 1, '|');
        }
        else if (stroke instanceof Stroke.Right right) {
            fill(cells, 2 * right.from() + 1, 2 * right.from() + 2, '\\');
        }
        else if (stroke instanceof Stroke.Left left) {
            fill(cells, 2 * left.from() - 1, 2 * left.from(), '/');
            fill(cells, 2 * left.to() + 1, 2 * left.from() - 1, '_');
        }
        else if (stroke instanceof Stroke.Knot knot) {
            int end = 2 * (knot.lane() + knot.reach());
            fill(cells, end, end + 1, '.');
            fill(cells, 2 * knot.lane() + 1, end, '-');
            cells.setCharAt(2 * knot.lane(), '*');
        }
    }

    private static void fill(StringBuilder cells, int from, int to, char with) {
        while (cells.length() < to) {
            cells.append(' ');
        }
        for (int column = from; column < to; column++) {
            if (cells.charAt(column) == ' ') {
                cells.setCharAt(column, with);
            }
        }
    }

}
