package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The revisions at which a listing can go on, in order, and a cursor on one of them. A
 * tip that is replaced by what is below it keeps its place in the order, its slot; new
 * slots come last. So a slot that is no longer above a revision never will be again, and
 * the search for the first one above it goes on where it ended the last time.
 */
final class OpenTips {

    private static final int NONE = -1;

    private final BitSet contained;

    /** For each revision, a slot before which none is above it. */
    private final int[] noneAboveBefore;

    private int[] tips;

    private int[] previous;

    private int[] next;

    private int count;

    private int first;

    private int last = NONE;

    private int cursor;

    OpenTips(BitSet start, Edges requirements) {
        this.contained = start;
        int[] places = start.stream().toArray();
        this.tips = new int[places.length];
        this.previous = new int[places.length];
        this.next = new int[places.length];
        for (int place : places) {
            append(place);
        }
        this.first = (this.count == 0) ? NONE : 0;
        this.noneAboveBefore = firstToReach(places, requirements);
    }

    /**
     * For each revision the first of the starts from which it can be reached.
     */
    private static int[] firstToReach(int[] starts, Edges requirements) {
        int[] reachedBy = new int[requirements.size()];
        Arrays.fill(reachedBy, NONE);
        int[] open = new int[requirements.size()];
        for (int start = 0; start < starts.length; start++) {
            int waiting = 0;
            open[waiting++] = starts[start];
            while (waiting > 0) {
                for (int requirement : requirements.from(open[--waiting])) {
                    if (reachedBy[requirement] == NONE) {
                        reachedBy[requirement] = start;
                        open[waiting++] = requirement;
                    }
                }
            }
        }
        return reachedBy;
    }

    boolean isEmpty() {
        return this.first == NONE;
    }

    boolean contains(int place) {
        return this.contained.get(place);
    }

    int atCursor() {
        return this.tips[this.cursor];
    }

    /**
     * Moves the cursor to the first tip that needs the one it is on, of which there must
     * be one.
     */
    void moveToFirstAbove(ContestedBelow contestedBelow) {
        int wanted = atCursor();
        int number = contestedBelow.numberOf(wanted);
        int slot = this.noneAboveBefore[wanted];
        while (this.tips[slot] == NONE || !contestedBelow.isBelow(number, this.tips[slot])) {
            slot++;
        }
        this.noneAboveBefore[wanted] = slot;
        this.cursor = slot;
    }

    void replaceAtCursor(int place) {
        // In this order: a set that becomes empty looks for its highest member from the
        // top.
        this.contained.set(place);
        this.contained.clear(atCursor());
        this.tips[this.cursor] = place;
    }

    void append(int place) {
        if (this.count == this.tips.length) {
            int length = 2 * this.count + 8;
            this.tips = Arrays.copyOf(this.tips, length);
            this.previous = Arrays.copyOf(this.previous, length);
            this.next = Arrays.copyOf(this.next, length);
        }
        int slot = this.count++;
        this.contained.set(place);
        this.tips[slot] = place;
        this.previous[slot] = this.last;
        this.next[slot] = NONE;
        if (this.last == NONE) {
            this.first = slot;
        }
        else {
            this.next[this.last] = slot;
        }
        this.last = slot;
    }

    /**
     * Takes out the tip at the cursor and moves the cursor one back, but not below the
     * first.
     */
    void removeAtCursor() {
        this.contained.clear(atCursor());
        int before = this.previous[this.cursor];
        int after = this.next[this.cursor];
        this.tips[this.cursor] = NONE;
        if (before == NONE) {
            this.first = after;
        }
        else {
            this.next[before] = after;
        }
        if (after == NONE) {
            this.last = before;
        }
        else {
            this.previous[after] = before;
        }
        this.cursor = (before == NONE) ? after : before;
    }

}
