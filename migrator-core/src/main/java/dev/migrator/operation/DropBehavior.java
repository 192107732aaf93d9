package dev.migrator.operation;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What happens to the things that depend on a thing that is dropped.
 */
public enum DropBehavior {

    /** The drop is refused while there are any. */
    RESTRICT,

    /** They are dropped too, and what was dropped is not known: there is no reverse. */
    CASCADE;

    static <T> Optional<Operation> reverse(DropBehavior behavior, @Nullable T definition,
            Function<T, Operation> create) {
        return behavior == CASCADE ? Optional.empty() : Optional.ofNullable(definition).map(create);
    }

}
