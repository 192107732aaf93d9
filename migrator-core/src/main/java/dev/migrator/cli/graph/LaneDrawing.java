package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import dev.migrator.command.RevisionView;

/**
 * A graph drawn in characters, as {@code git log --graph} draws one: a {@code *} for each
 * revision, with its text to the right of it, and lines to its parents below.
 */
public final class LaneDrawing {

    private final List<String> lines = new ArrayList<>();

    private LaneDrawing() {
    }

    /**
     * Draws a graph or a part of it. Parents that are not among the revisions get no
     * line.
     * @param newestFirst revisions, each before its parents
     * @param text at least one line of text for each; further ones go beside the lines
     * that lead on
     * @return the lines of the drawing, without line breaks and without blanks at the end
     */
    public static List<String> lines(List<RevisionView> newestFirst, Function<RevisionView, List<String>> text) {
        LaneDrawing drawing = new LaneDrawing();
        Iterator<Section> sections = Layout.of(newestFirst.stream().map(RevisionView::revision).toList()).iterator();
        newestFirst.forEach((view) -> drawing.add(sections.next(), text.apply(view).iterator()));
        return drawing.lines;
    }

    private void add(Section section, Iterator<String> text) {
        section.before().forEach((row) -> add(row.characters(), "", 0));
        String row = section.row().characters();
        add(row, text.next(), 0);
        for (Row after : section.after()) {
            add(after.characters(), text.hasNext() ? text.next() : "", row.length());
        }
        String lanes = Row.straight(section.lanes()).characters();
        text.forEachRemaining((line) -> add(lanes, line, row.length()));
    }

    private void add(String cells, String text, int width) {
        String padding = " ".repeat(Math.max(0, width - cells.length()));
        this.lines.add((cells + padding + " " + text).stripTrailing());
    }

}
