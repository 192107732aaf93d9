package dev.migrator.model;

import java.util.Set;

import dev.migrator.operation.Operations;

/**
 * A part of a schema that is declared in Java, in the words of a migration. As a bean of
 * a Spring application it is found there, and adds to the entities what they cannot say:
 *
 * <pre>
 * &#64;Bean
 * SchemaDefinition reports() {
 *     return (op) -> op.createView("sales_per_day", "SELECT ...");
 * }
 * </pre>
 */
@FunctionalInterface
public interface SchemaDefinition {

    /**
     * Says what there should be.
     * @param op records what makes it in an empty database; code that reads or writes
     * rows is refused
     */
    void define(Operations op);

    /**
     * About which kinds of things all that there is to say is said here and in other
     * sources, besides the kinds of those that are said.
     * @return empty, so that things of a kind of which none is said are left alone
     */
    default Set<ObjectKind> kinds() {
        return Set.of();
    }

}
