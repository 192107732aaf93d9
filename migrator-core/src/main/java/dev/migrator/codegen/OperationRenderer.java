package dev.migrator.codegen;

import java.util.Optional;

import dev.migrator.operation.TypedOperation;

/**
 * Writes operations into the files of revisions in its own words, such as the calls of a
 * team's own helpers. Beans of this type in a Spring application are found there and
 * asked in their order; the first text counts.
 */
@FunctionalInterface
public interface OperationRenderer {

    /**
     * How an operation is written.
     * @param operation what is to be done
     * @param format the language of the file
     * @return whole statements, with their semicolons; in Java those of a method that has
     * the parameter {@code op}, with types by their full names. Empty for the usual text
     */
    Optional<String> render(TypedOperation operation, RevisionFormat format);

}
