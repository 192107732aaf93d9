package dev.migrator.schema;

/**
 * A thing that cannot be there before another one.
 *
 * @param dependent what needs the other: a table for its columns, a column for its
 * default or generation, a constraint, index, trigger or policy for its expressions, or
 * any other thing
 * @param on what it needs: never a column, which is there when its table is, and neither
 * the dependent itself nor what that is part of
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-depend.html">pg_depend</a>
 */
public record Dependency(DatabaseObject dependent, DatabaseObject on) {

}
