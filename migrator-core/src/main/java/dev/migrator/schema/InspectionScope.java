package dev.migrator.schema;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a database is read, and how it is named.
 *
 * @param schemas the schemas to read; empty for all but PostgreSQL's own. One that does
 * not exist has nothing in it
 * @param home the schema whose things have no schema in the picture, neither in their
 * names nor in texts: the pictures of two homes are equal where their things are. One of
 * the schemas; null to have everything qualified
 * @param leftOut tables that are no part of the picture, such as those in which
 * migrations are recorded; with their schema, whatever the home is
 */
public record InspectionScope(Set<Identifier> schemas, @Nullable Identifier home, Set<QualifiedName> leftOut) {

    /**
     * Checks and copies.
     * @throws IllegalArgumentException where the home is not one of the schemas, or a
     * table that is left out has no schema
     */
    public InspectionScope {
        schemas = Set.copyOf(schemas);
        leftOut = Set.copyOf(leftOut);
        if (home != null && !schemas.isEmpty() && !schemas.contains(home)) {
            throw new IllegalArgumentException("The home %s is none of the schemas %s".formatted(home, schemas));
        }
        if (leftOut.stream().anyMatch((table) -> table.schema() == null)) {
            throw new IllegalArgumentException("A table that is left out needs its schema: " + leftOut);
        }
    }

    /**
     * All schemas but PostgreSQL's own, with qualified names.
     * @return without any tables left out
     */
    public static InspectionScope everything() {
        return new InspectionScope(Set.of(), null, Set.of());
    }

    /**
     * One schema, whose things have unqualified names.
     * @param home the schema
     * @return without any tables left out
     */
    public static InspectionScope of(Identifier home) {
        return new InspectionScope(Set.of(home), home, Set.of());
    }

    /**
     * The same without some tables, their indexes, sequences and privileges.
     * @param tables their names, with the schema
     * @return these instead of those that were left out before
     */
    public InspectionScope leavingOut(Set<QualifiedName> tables) {
        return new InspectionScope(this.schemas, this.home, tables);
    }

}
