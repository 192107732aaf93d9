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
        Cells cells = new Cells();
        this.strokes.stream()
            .filter((stroke) -> !(stroke instanceof Stroke.Left))
            .forEach((stroke) -> stroke.draw(cells));
        this.strokes.stream().filter(Stroke.Left.class::isInstance).forEach((stroke) -> stroke.draw(cells));
        return cells.toString();
    }

}
