package dev.migrator.codegen.java;

import java.util.List;

import dev.migrator.operation.Operation;

/**
 * An operation with what a reader of it should know.
 *
 * @param operation what is done
 * @param notes lines of text, which become comments before it; mostly none
 * @param wording how it is written
 */
public record NotedOperation(Operation operation, List<String> notes, Wording wording) {

    /**
     * Copies.
     */
    public NotedOperation {
        notes = List.copyOf(notes);
    }

    /**
     * An operation that is written as usual.
     * @param operation what is done
     * @param notes lines of text
     */
    public NotedOperation(Operation operation, List<String> notes) {
        this(operation, notes, Wording.USUAL);
    }

    /**
     * Operations that need no words.
     * @param operations in order
     * @return the same without notes
     */
    public static List<NotedOperation> plain(List<? extends Operation> operations) {
        return operations.stream().map((operation) -> new NotedOperation(operation, List.of())).toList();
    }

}
