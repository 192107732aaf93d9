package dev.migrator.codegen;

import java.time.Clock;
import java.util.random.RandomGenerator;

import dev.migrator.revision.RevisionId;

/**
 * Ids that sort by the time at which they were made: twelve characters, nine for the
 * milliseconds since 1970 (good for 1,100 years) and three at random, so that two people
 * do not meet. The first five change every 17 minutes, and are mostly enough to name a
 * revision.
 * <p>
 * The characters are those of Crockford's base 32, which has no letters to confuse with
 * digits or with each other, and whose order is that of ASCII.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
public final class TimeOrderedIds implements RevisionIdGenerator {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int BITS = 5;

    private static final int TIME = 9;

    private static final int RANDOM = 3;

    private final Clock clock;

    private final RandomGenerator random;

    /**
     * Ids from a clock.
     * @param clock tells the time
     * @param random tells apart what is made in the same millisecond
     */
    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public RevisionId next() {
        return new RevisionId(
                digits(this.clock.millis(), TIME) + digits(this.random.nextLong(1L << (BITS * RANDOM)), RANDOM));
    }

    private static String digits(long value, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int index = count - 1; index >= 0; index--) {
            digits.append(DIGITS.charAt((int) (value >>> (BITS * index)) & 31));
        }
        return digits.toString();
    }

}
