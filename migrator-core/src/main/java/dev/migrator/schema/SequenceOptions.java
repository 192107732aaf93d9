package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence go. Null leaves an option to PostgreSQL; a picture that
 * was read has a null wherever the option is what PostgreSQL would have chosen.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}; null for
 * {@code bigint}, or for the type of an identity column
 * @param start the first number
 * @param increment the step, negative to count down; null for 1
 * @param minimum the lowest number
 * @param maximum the highest number
 * @param cache how many numbers a session takes at a time; null for 1
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(@Nullable String type, @Nullable Long start, @Nullable Long increment,
        @Nullable Long minimum, @Nullable Long maximum, @Nullable Long cache, boolean cycle) {

    /** What PostgreSQL does when nothing is said. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, null, null, false);

}
