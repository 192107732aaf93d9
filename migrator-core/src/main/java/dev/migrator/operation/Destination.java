package dev.migrator.operation;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;

/**
 * A rename or a move that was begun, and needs to know where it goes.
 */
public final class Destination implements Supplier<Operation> {

    private final String begun;

    private final Function<Identifier, Operation> operation;

    private @Nullable Identifier to;

    Destination(String begun, Function<Identifier, Operation> operation) {
        this.begun = begun;
        this.operation = operation;
    }

    /**
     * Says the name that a thing gets, or the schema that it moves to.
     * @param name the name, without quotes
     */
    public void to(String name) {
        this.to = Identifier.of(name);
    }

    @Override
    public Operation get() {
        if (this.to == null) {
            throw new IncompleteOperationException(this.begun, "where it goes, with to(...)");
        }
        return this.operation.apply(this.to);
    }

}
