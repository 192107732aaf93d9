package dev.migrator.operation;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A drop that was begun.
 *
 * @param <D> the definition of what is dropped
 */
public final class Drop<D> implements Supplier<Operation> {

    private final Dropping<D> dropping;

    private boolean ifExists;

    private DropBehavior behavior = DropBehavior.RESTRICT;

    private @Nullable D definition;

    Drop(Dropping<D> dropping) {
        this.dropping = dropping;
    }

    /**
     * {@code IF EXISTS}: it is fine where there is none.
     * @return this
     */
    public Drop<D> ifExists() {
        this.ifExists = true;
        return this;
    }

    /**
     * {@code CASCADE}: what depends on it is dropped too. There is then no reverse.
     * @return this
     */
    public Drop<D> cascade() {
        this.behavior = DropBehavior.CASCADE;
        return this;
    }

    /**
     * Says what it was, so that the drop has a reverse.
     * @param before its definition
     * @return this
     */
    public Drop<D> was(D before) {
        this.definition = before;
        return this;
    }

    @Override
    public Operation get() {
        return this.dropping.operation(this.ifExists, this.behavior, this.definition);
    }

    /**
     * Makes the operation.
     *
     * @param <D> the definition of what is dropped
     */
    @FunctionalInterface
    interface Dropping<D> {

        Operation operation(boolean ifExists, DropBehavior behavior, @Nullable D definition);

    }

}
