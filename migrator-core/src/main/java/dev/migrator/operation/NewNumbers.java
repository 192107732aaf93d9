package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.SequenceOptions;

/**
 * How the numbers of a new sequence or identity column go.
 */
public final class NewNumbers {

    private @Nullable String type;

    private @Nullable Long start;

    private @Nullable Long increment;

    private @Nullable Long minimum;

    private @Nullable Long maximum;

    private @Nullable Long cache;

    private boolean cycle;

    NewNumbers() {
    }

    /**
     * {@code AS}; of a sequence only, an identity column has a type.
     * @param name {@code smallint}, {@code integer} or {@code bigint}
     * @return this
     */
    public NewNumbers as(String name) {
        this.type = name;
        return this;
    }

    /**
     * {@code START WITH}.
     * @param first the first number
     * @return this
     */
    public NewNumbers start(long first) {
        this.start = first;
        return this;
    }

    /**
     * {@code INCREMENT BY}.
     * @param step negative to count down
     * @return this
     */
    public NewNumbers increment(long step) {
        this.increment = step;
        return this;
    }

    /**
     * {@code MINVALUE}.
     * @param lowest the lowest number
     * @return this
     */
    public NewNumbers minimum(long lowest) {
        this.minimum = lowest;
        return this;
    }

    /**
     * {@code MAXVALUE}.
     * @param highest the highest number
     * @return this
     */
    public NewNumbers maximum(long highest) {
        this.maximum = highest;
        return this;
    }

    /**
     * {@code CACHE}.
     * @param numbers how many a session takes at a time
     * @return this
     */
    public NewNumbers cache(long numbers) {
        this.cache = numbers;
        return this;
    }

    /**
     * {@code CYCLE}.
     * @return this
     */
    public NewNumbers cycle() {
        this.cycle = true;
        return this;
    }

    SequenceOptions options() {
        return new SequenceOptions(this.type, this.start, this.increment, this.minimum, this.maximum, this.cache,
                this.cycle);
    }

}
