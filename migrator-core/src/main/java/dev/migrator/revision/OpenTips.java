package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The revisions at which a listing can go on, in order, and a cursor on one of them.
 */
final class OpenTips {

    private final BitSet contained;

    private int[] tips;

    private int count;

    private int cursor;

    OpenTips(BitSet start) {
        this.contained = start;
        this.tips = start.stream().toArray();
        this.count = this.tips.length;
    }

    boolean isEmpty() {
        return this.count == 0;
    }

    boolean contains(int place) {
        return this.contained.get(place);
    }

    int atCursor() {
        return this.tips[this.cursor];
    }

    /**
     * Moves the cursor to the first tip that needs the one it is on.
     */
    void moveToFirstAbove(ContestedBelow contestedBelow) {
        int contested = contestedBelow.numberOf(atCursor());
        this.cursor = 0;
        while (!contestedBelow.isBelow(contested, atCursor())) {
            this.cursor++;
        }
    }

    void replaceAtCursor(int place) {
        // In this order: a set that becomes empty looks for its highest member from the
        // top.
        this.contained.set(place);
        this.contained.clear(atCursor());
        this.tips[this.cursor] = place;
    }

    void append(int place) {
        this.contained.set(place);
        if (this.count == this.tips.length) {
            this.tips = Arrays.copyOf(this.tips, 2 * this.count + 8);
        }
        this.tips[this.count++] = place;
    }

    /**
     * Takes out the tip at the cursor and moves the cursor one back, but not below the
     * first.
     */
    void removeAtCursor() {
        this.contained.clear(atCursor());
        System.arraycopy(this.tips, this.cursor + 1, this.tips, this.cursor, this.count - this.cursor - 1);
        this.count--;
        this.cursor = Math.max(this.cursor - 1, 0);
    }

}
