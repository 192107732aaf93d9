package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.SequenceChange.Bound;

/**
 * What changes about the numbers of a sequence or identity column, as it is said.
 */
public final class NumberChange {

    private SequenceChange change = SequenceChange.NONE;

    NumberChange() {
    }

    /**
     * {@code AS}; of a sequence only.
     * @param name {@code smallint}, {@code integer} or {@code bigint}
     * @return this
     */
    public NumberChange as(String name) {
        SequenceChange c = this.change;
        return with(new SequenceChange(name, c.start(), c.increment(), c.minimum(), c.maximum(), c.cache(), c.cycle()));
    }

    /**
     * {@code START WITH}; has a meaning for the next restart only.
     * @param first the first number
     * @return this
     */
    public NumberChange start(long first) {
        SequenceChange c = this.change;
        return with(new SequenceChange(c.type(), first, c.increment(), c.minimum(), c.maximum(), c.cache(), c.cycle()));
    }

    /**
     * {@code INCREMENT BY}.
     * @param step negative to count down
     * @return this
     */
    public NumberChange increment(long step) {
        SequenceChange c = this.change;
        return with(new SequenceChange(c.type(), c.start(), step, c.minimum(), c.maximum(), c.cache(), c.cycle()));
    }

    /**
     * {@code MINVALUE}.
     * @param lowest the lowest number
     * @return this
     */
    public NumberChange minimum(long lowest) {
        return minimum(new Bound(lowest));
    }

    /**
     * {@code NO MINVALUE}.
     * @return this
     */
    public NumberChange noMinimum() {
        return minimum(new Bound(null));
    }

    /**
     * {@code MAXVALUE}.
     * @param highest the highest number
     * @return this
     */
    public NumberChange maximum(long highest) {
        return maximum(new Bound(highest));
    }

    /**
     * {@code NO MAXVALUE}.
     * @return this
     */
    public NumberChange noMaximum() {
        return maximum(new Bound(null));
    }

    /**
     * {@code CACHE}.
     * @param numbers how many a session takes at a time
     * @return this
     */
    public NumberChange cache(long numbers) {
        SequenceChange c = this.change;
        return with(
                new SequenceChange(c.type(), c.start(), c.increment(), c.minimum(), c.maximum(), numbers, c.cycle()));
    }

    /**
     * {@code CYCLE}.
     * @return this
     */
    public NumberChange cycle() {
        return cycle(true);
    }

    /**
     * {@code NO CYCLE}.
     * @return this
     */
    public NumberChange noCycle() {
        return cycle(false);
    }

    SequenceChange change() {
        return this.change;
    }

    private NumberChange minimum(@Nullable Bound bound) {
        SequenceChange c = this.change;
        return with(new SequenceChange(c.type(), c.start(), c.increment(), bound, c.maximum(), c.cache(), c.cycle()));
    }

    private NumberChange maximum(@Nullable Bound bound) {
        SequenceChange c = this.change;
        return with(new SequenceChange(c.type(), c.start(), c.increment(), c.minimum(), bound, c.cache(), c.cycle()));
    }

    private NumberChange cycle(boolean to) {
        SequenceChange c = this.change;
        return with(new SequenceChange(c.type(), c.start(), c.increment(), c.minimum(), c.maximum(), c.cache(), to));
    }

    private NumberChange with(SequenceChange to) {
        this.change = to;
        return this;
    }

}
