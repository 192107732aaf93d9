package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Where each revision and each line to a parent is drawn. Between two revisions there is
 * one lane for each revision that is still to come and has a child above, without gaps.
 * For each revision, newest first:
 * <ol>
 * <li>It stands on the lane that leads to it. Where none does it gets a lane of its own
 * at the right, after an empty place if another history ended right above.</li>
 * <li>For more than two parents the lanes on its right first move away, so that it can
 * reach over the space.</li>
 * <li>Each of its parents gets a lane, the first one the revision's own, the others those
 * to the right of it; the lanes further right move.</li>
 * <li>Lanes that lead to the same revision join the leftmost of them, and gaps are closed
 * ({@link Narrowing}).</li>
 * </ol>
 * Parents that are not drawn have no line.
 */
final class Layout {

    private static final int NOWHERE = -1;

    private final Set<RevisionId> drawn;

    private List<RevisionId> lanes = new ArrayList<>();

    private int endedAt = NOWHERE;

    private Layout(List<Revision> revisions) {
        this.drawn = revisions.stream().map(Revision::id).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Lays out a graph or a part of it.
     * @param newestFirst revisions, each before its parents
     * @return a section for each, in the same order
     */
    static List<Section> of(List<Revision> newestFirst) {
        Layout layout = new Layout(newestFirst);
        return newestFirst.stream().map(layout::section).toList();
    }

    private Section section(Revision revision) {
        List<RevisionId> parents = revision.parents().stream().filter(this.drawn::contains).toList();
        int reach = Math.max(0, parents.size() - 2);
        List<Row> before = new ArrayList<>();
        int lane = laneOf(revision.id(), before);
        boolean last = lane == this.lanes.size() - 1;
        for (int moved = 0; moved < reach && !last; moved++) {
            before.add(moveRight(lane, moved));
        }
        Row row = row(lane, reach);
        List<Row> after = new ArrayList<>();
        if (parents.size() > 1) {
            after.add(fork(lane, reach));
        }
        this.lanes = narrow(replace(lane, parents), after);
        this.endedAt = parents.isEmpty() && after.isEmpty() ? lane : NOWHERE;
        return new Section(before, row, after, this.lanes.size());
    }

    private int laneOf(RevisionId id, List<Row> before) {
        int lane = this.lanes.indexOf(id);
        if (lane >= 0) {
            return lane;
        }
        // Right below the end of another history it would look like its parent.
        if (this.endedAt == this.lanes.size()) {
            before.add(Row.straight(this.lanes.size()));
        }
        this.lanes.add(id);
        return this.lanes.size() - 1;
    }

    private Row moveRight(int lane, int moved) {
        List<Stroke> strokes = new ArrayList<>(Row.straight(lane + 1).strokes());
        for (int right = lane + 1; right < this.lanes.size(); right++) {
            strokes.add(new Stroke.Right(right + moved));
        }
        return new Row(strokes);
    }

    private Row row(int lane, int reach) {
        List<Stroke> strokes = new ArrayList<>(Row.straight(lane).strokes());
        strokes.add(new Stroke.Knot(lane, reach));
        for (int right = lane + 1; right < this.lanes.size(); right++) {
            strokes.add(new Stroke.Straight(right + reach));
        }
        return new Row(strokes);
    }

    private Row fork(int lane, int reach) {
        List<Stroke> strokes = new ArrayList<>(Row.straight(lane + 1).strokes());
        for (int from = lane; from < this.lanes.size() + reach; from++) {
            strokes.add(new Stroke.Right(from));
        }
        return new Row(strokes);
    }

    private List<@Nullable RevisionId> replace(int lane, List<RevisionId> parents) {
        List<@Nullable RevisionId> replaced = new ArrayList<>(this.lanes.subList(0, lane));
        if (parents.isEmpty()) {
            replaced.add(null);
        }
        replaced.addAll(parents);
        replaced.addAll(this.lanes.subList(lane + 1, this.lanes.size()));
        return replaced;
    }

    private static List<RevisionId> narrow(List<@Nullable RevisionId> wide, List<Row> rows) {
        Narrowing narrowing = Narrowing.from(wide);
        while (!narrowing.isDone()) {
            Narrowing next = narrowing.next();
            rows.add(next.row());
            narrowing = next;
        }
        return narrowing.lanes();
    }

}
