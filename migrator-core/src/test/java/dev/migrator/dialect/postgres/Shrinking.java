package dev.migrator.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a pair that breaks the law smaller for as long as it breaks it in the same way:
 * <ol>
 * <li>whole things go from both sketches, many at a time and then one by one, and with
 * each what mentions it;</li>
 * <li>changes are undone: what differs becomes what it was;</li>
 * <li>aspects go: parts of lists, comments, options, whatever can be less.</li>
 * </ol>
 */
final class Shrinking {

    private static final int MOST_TRIES = 250;

    private final PictureLaw law;

    private final String sign;

    private RandomPair smallest;

    private int tries;

    Shrinking(PictureLaw law, RandomPair pair, String sign) {
        this.law = law;
        this.smallest = pair;
        this.sign = sign;
    }

    RandomPair shrunk() throws SQLException {
        boolean smaller = true;
        while (smaller && this.tries < MOST_TRIES) {
            boolean things = dropThings();
            boolean changes = undoChanges();
            smaller = simplify() || things || changes;
        }
        return this.smallest;
    }

    private boolean breaks(RandomPair pair) throws SQLException {
        if (pair.equals(this.smallest) || !pair.isReachable() || this.tries >= MOST_TRIES) {
            return false;
        }
        this.tries++;
        boolean broken;
        try {
            broken = this.law.of(pair.from(), pair.to()).sign().equals(this.sign);
        }
        catch (RuntimeException ex) {
            this.law.reset();
            broken = false;
        }
        if (broken) {
            this.smallest = pair;
        }
        return broken;
    }

    private boolean dropThings() throws SQLException {
        List<Record> things = things();
        boolean dropped = false;
        for (int size = Math.max(1, things.size() / 2); size > 0; size /= 2) {
            things = things();
            for (int start = 0; start < things.size(); start += size) {
                List<Record> group = things.subList(start, Math.min(things.size(), start + size));
                dropped |= breaks(
                        new RandomPair(without(this.smallest.from(), group), without(this.smallest.to(), group)));
            }
        }
        return dropped;
    }

    private List<Record> things() {
        return Stream.concat(this.smallest.from().things().stream(), this.smallest.to().things().stream())
            .distinct()
            .toList();
    }

    private static Sketch without(Sketch sketch, List<Record> things) {
        Sketch rest = sketch;
        for (Record thing : things) {
            String word = Sketch.word(thing);
            rest = word.isEmpty() ? rest.with(thing, null) : rest.without(word);
        }
        return rest;
    }

    private boolean undoChanges() throws SQLException {
        boolean undone = false;
        for (Record thing : this.smallest.to().things()) {
            String word = Sketch.word(thing);
            Record before = this.smallest.from().named(word).orElse(null);
            if (before == null || word.isEmpty()) {
                undone |= breaks(new RandomPair(this.smallest.from(), without(this.smallest.to(), List.of(thing))));
            }
            else if (!before.equals(thing)) {
                undone |= breaks(new RandomPair(this.smallest.from(), this.smallest.to().with(thing, before)))
                        || breaks(new RandomPair(this.smallest.from().with(before, thing), this.smallest.to()));
            }
        }
        for (Record thing : this.smallest.from().things()) {
            if (!this.smallest.to().things().contains(thing)) {
                undone |= breaks(new RandomPair(without(this.smallest.from(), List.of(thing)), this.smallest.to()));
            }
        }
        return undone;
    }

    /** In both where they are equal. */
    private boolean simplify() throws SQLException {
        boolean simplified = false;
        for (Record thing : things()) {
            List<Record> open = new ArrayList<>(RecordTree.simpler(thing));
            Record present = thing;
            while (!open.isEmpty() && this.tries < MOST_TRIES) {
                Record simpler = open.remove(0);
                if (breaks(new RandomPair(this.smallest.from().with(present, simpler),
                        this.smallest.to().with(present, simpler)))) {
                    present = simpler;
                    open = new ArrayList<>(RecordTree.simpler(present));
                    simplified = true;
                }
            }
        }
        return simplified;
    }

}
