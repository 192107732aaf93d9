package dev.migrator.autogenerate;

import java.util.List;

import dev.migrator.operation.TypedOperation;

/**
 * An operation of a revision, with what its author should read before it runs.
 *
 * @param operation what is to be done
 * @param notes lines of text; mostly none
 */
public record Change(TypedOperation operation, List<String> notes) {

    /**
     * Copies.
     */
    public Change {
        notes = List.copyOf(notes);
    }

    /**
     * A change that needs no words.
     * @param operation what is to be done
     * @return without notes
     */
    public static Change of(TypedOperation operation) {
        return new Change(operation, List.of());
    }

}
