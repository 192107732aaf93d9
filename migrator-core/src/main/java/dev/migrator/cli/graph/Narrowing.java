package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;

/**
 * One row on the way to lanes without gaps, of which no two lead to the same revision.
 * Lines only move left. From left to right, each line
 * <ol>
 * <li>joins a line to its left that leads to the same revision and stays, however far
 * away, unless another line moves in the space between;</li>
 * <li>or moves to the next lane, if that is empty at the bottom of this row;</li>
 * <li>or stays.</li>
 * </ol>
 * The leftmost line that is not yet in its place can always move, so that there are not
 * more rows than lines.
 */
final class Narrowing {

    private final List<@Nullable RevisionId> places = new ArrayList<>();

    private final List<Stroke> strokes = new ArrayList<>();

    private final Map<RevisionId, Integer> staying = new HashMap<>();

    // The space to the right of this lane, and what is further right, is still free.
    private int free;

    private Narrowing() {
    }

    /**
     * The start of the way.
     * @param places what each lane leads to; null for nothing
     */
    static Narrowing from(List<@Nullable RevisionId> places) {
        Narrowing start = new Narrowing();
        start.places.addAll(places);
        start.trim();
        return start;
    }

    boolean isDone() {
        return new HashSet<>(this.places).size() == this.places.size() && !this.places.contains(null);
    }

    List<RevisionId> lanes() {
        List<RevisionId> lanes = new ArrayList<>();
        this.places.forEach((id) -> lanes.add(Objects.requireNonNull(id)));
        return lanes;
    }

    Row row() {
        return new Row(this.strokes);
    }

    Narrowing next() {
        Narrowing next = new Narrowing();
        for (int lane = 0; lane < this.places.size(); lane++) {
            next.places.add(null);
            RevisionId id = this.places.get(lane);
            if (id != null) {
                next.take(id, lane);
            }
        }
        next.trim();
        return next;
    }

    private void take(RevisionId id, int lane) {
        Integer sibling = this.staying.get(id);
        if (sibling != null && sibling >= this.free) {
            moveLeft(lane, sibling);
        }
        else if (lane > this.free && this.places.get(lane - 1) == null) {
            moveLeft(lane, lane - 1);
            this.places.set(lane - 1, id);
        }
        else {
            this.strokes.add(new Stroke.Straight(lane));
            this.places.set(lane, id);
            this.staying.putIfAbsent(id, lane);
        }
    }

    private void moveLeft(int from, int to) {
        this.strokes.add(new Stroke.Left(from, to));
        this.free = from;
    }

    private void trim() {
        while (!this.places.isEmpty() && this.places.get(this.places.size() - 1) == null) {
            this.places.remove(this.places.size() - 1);
        }
    }

}
