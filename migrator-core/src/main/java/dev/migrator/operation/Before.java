package dev.migrator.operation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What an operation knows of the state before it, where there may have been nothing.
 *
 * @param <T> what there may have been
 */
public sealed interface Before<T> {

    /**
     * The operation that restores the state.
     * @param remove gives the operation where there was nothing
     * @param restore gives the operation where there was something
     * @return empty where it is not known
     */
    Optional<Operation> reverse(Supplier<? extends Operation> remove, Function<T, ? extends Operation> restore);

    /**
     * What there was, where that is known and something.
     * @return empty where it is not
     */
    Optional<T> known();

    /**
     * It is not known.
     * @param <T> what there may have been
     * @return the same for all
     */
    static <T> Before<T> unknown() {
        return new Unknown<>();
    }

    /**
     * There was nothing.
     * @param <T> what there may have been
     * @return the same for all
     */
    static <T> Before<T> nothing() {
        return new Nothing<>();
    }

    /**
     * There was something.
     * @param value what there was
     * @param <T> its type
     * @return knows it
     */
    static <T> Before<T> of(T value) {
        return new Value<>(value);
    }

    /**
     * What there was is known, be it something or nothing.
     * @param value what there was; null for nothing
     * @param <T> its type
     * @return knows it
     */
    static <T> Before<T> ofNullable(@Nullable T value) {
        return value == null ? nothing() : of(value);
    }

    /**
     * What was there is not known.
     *
     * @param <T> what there may have been
     */
    record Unknown<T>() implements Before<T> {

        @Override
        public Optional<T> known() {
            return Optional.empty();
        }

        @Override
        public Optional<Operation> reverse(Supplier<? extends Operation> remove,
                Function<T, ? extends Operation> restore) {
            return Optional.empty();
        }

    }

    /**
     * There was nothing.
     *
     * @param <T> what there may have been
     */
    record Nothing<T>() implements Before<T> {

        @Override
        public Optional<T> known() {
            return Optional.empty();
        }

        @Override
        public Optional<Operation> reverse(Supplier<? extends Operation> remove,
                Function<T, ? extends Operation> restore) {
            return Optional.of(remove.get());
        }

    }

    /**
     * There was something.
     *
     * @param value what there was
     * @param <T> its type
     */
    record Value<T>(T value) implements Before<T> {

        @Override
        public Optional<T> known() {
            return Optional.of(this.value);
        }

        @Override
        public Optional<Operation> reverse(Supplier<? extends Operation> remove,
                Function<T, ? extends Operation> restore) {
            return Optional.of(restore.apply(this.value));
        }

    }

}
