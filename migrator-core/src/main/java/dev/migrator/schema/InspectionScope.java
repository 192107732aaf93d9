package dev.migrator.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a database is read, and how it is named.
 *
 * @param schemas the schemas to read; empty for all but PostgreSQL's own. One that does
 * not exist has nothing in it
 * @param home the schema whose things have no schema in the picture, neither in their
 * names nor in texts: the pictures of two homes are equal where their things are. One of
 * the schemas; null to have everything qualified
 * @param behind a schema that is not read, and whose things have no schema either where
 * things of the home use them: the home stands before it in the search path; null for
 * none
 * @param leftOut tables that are no part of the picture, such as those in which
 * migrations are recorded; with their schema, whatever the home is
 */
public record InspectionScope(Set<Identifier> schemas, @Nullable Identifier home, @Nullable Identifier behind,
        Set<QualifiedName> leftOut) {

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
     * Schemas with nothing behind the home.
     * @param schemas the schemas to read
     * @param home the schema whose things have no schema; null to have everything
     * qualified
     * @param leftOut tables that are no part of the picture
     * @throws IllegalArgumentException where the home is not one of the schemas, or a
     * table that is left out has no schema
     */
    public InspectionScope(Set<Identifier> schemas, @Nullable Identifier home, Set<QualifiedName> leftOut) {
        this(schemas, home, null, leftOut);
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
     * The same with a schema behind the home.
     * @param schema the schema, which is not read
     * @return with another search path
     */
    public InspectionScope before(Identifier schema) {
        return new InspectionScope(this.schemas, this.home, schema, this.leftOut);
    }

    /**
     * The schemas whose things have no schema in texts and names.
     * @return in the order of the search path
     */
    public List<Identifier> searchPath() {
        return Stream.of(this.home, this.behind).filter(Objects::nonNull).toList();
    }

    /**
     * The same without some tables, their indexes, sequences and privileges.
     * @param tables their names, with the schema
     * @return these instead of those that were left out before
     */
    public InspectionScope leavingOut(Set<QualifiedName> tables) {
        return new InspectionScope(this.schemas, this.home, this.behind, tables);
    }

}
