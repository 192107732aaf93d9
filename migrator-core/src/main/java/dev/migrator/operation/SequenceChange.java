package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.SequenceOptions;

/**
 * What changes about the numbers of a sequence. Null leaves an option as it is.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param start the first number after a restart
 * @param increment the step
 * @param minimum the lowest number
 * @param maximum the highest number
 * @param cache how many numbers a session takes at a time
 * @param cycle whether it starts again at its end
 */
public record SequenceChange(@Nullable String type, @Nullable Long start, @Nullable Long increment,
        @Nullable Bound minimum, @Nullable Bound maximum, @Nullable Long cache, @Nullable Boolean cycle) {

    /** Changes nothing. */
    public static final SequenceChange NONE = new SequenceChange(null, null, null, null, null, null, null);

    /**
     * The change that makes a sequence go as wanted, however it goes now. Its type is
     * left as it is where none is named.
     * @param options how it is to go
     * @return names every other option
     */
    public static SequenceChange to(SequenceOptions options) {
        long increment = options.increment() == null ? 1 : options.increment();
        Long first = increment > 0 ? options.minimum() : options.maximum();
        Long start = options.start();
        if (start == null) {
            start = first != null ? first : Long.signum(increment);
        }
        return new SequenceChange(options.type(), start, increment, new Bound(options.minimum()),
                new Bound(options.maximum()), options.cache() == null ? Long.valueOf(1) : options.cache(),
                options.cycle());
    }

    /**
     * An end of the numbers.
     *
     * @param value the number; null for that of the type
     */
    public record Bound(@Nullable Long value) {

    }

}
