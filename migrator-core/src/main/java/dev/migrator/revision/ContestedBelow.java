package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which contested revisions (those that several others wait to be listed before) each
 * revision needs. Revisions on one line share the answer, so that its size depends on how
 * often lines fork and join, not on their length.
 */
final class ContestedBelow {

    private static final int NONE = -1;

    private final int[] numbers;

    private final BitSet[] below;

    /**
     * Collects upwards.
     * @param order all revisions, each after those it needs
     * @param places the revisions to look at
     * @param contested some of these
     */
    ContestedBelow(Edges requirements, int[] order, BitSet places, BitSet contested) {
        this.numbers = new int[requirements.size()];
        this.below = new BitSet[requirements.size()];
        Arrays.fill(this.numbers, NONE);
        int count = 0;
        for (int place = contested.nextSetBit(0); place >= 0; place = contested.nextSetBit(place + 1)) {
            this.numbers[place] = count++;
        }
        BitSet nothing = new BitSet();
        for (int place : order) {
            this.below[place] = places.get(place) ? collect(requirements.from(place), count) : nothing;
        }
    }

    private BitSet collect(int[] requirements, int count) {
        if (requirements.length == 1 && this.numbers[requirements[0]] == NONE) {
            return this.below[requirements[0]];
        }
        BitSet collected = new BitSet(count);
        for (int requirement : requirements) {
            collected.or(this.below[requirement]);
            if (this.numbers[requirement] != NONE) {
                collected.set(this.numbers[requirement]);
            }
        }
        return collected;
    }

    /**
     * The number of a contested revision here.
     */
    int numberOf(int contested) {
        return this.numbers[contested];
    }

    /**
     * Whether a revision needs the contested one with a number.
     */
    boolean isBelow(int number, int place) {
        return this.below[place].get(number);
    }

}
