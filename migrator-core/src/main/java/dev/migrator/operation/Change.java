package dev.migrator.operation;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A change that was begun, and has a reverse once it is said what there was before.
 *
 * @param <T> what there was
 */
public final class Change<T> implements Supplier<Operation> {

    private final Function<Before<T>, Operation> operation;

    private Before<T> before = Before.unknown();

    Change(Function<Before<T>, Operation> operation) {
        this.operation = operation;
    }

    /**
     * Says what there was.
     * @param value as it was before this change
     */
    public void was(T value) {
        this.before = Before.of(value);
    }

    /**
     * Says that there was nothing.
     */
    public void wasNothing() {
        this.before = Before.nothing();
    }

    @Override
    public Operation get() {
        return this.operation.apply(this.before);
    }

}
