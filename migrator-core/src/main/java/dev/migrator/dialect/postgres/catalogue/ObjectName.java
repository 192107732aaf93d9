package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;

/**
 * The names of things of all kinds, in rows that have {@code kind}, {@code schema},
 * {@code name}, {@code part} and {@code arguments}. A kind is written as its enum has it.
 */
final class ObjectName {

    private ObjectName() {
    }

    /**
     * Reads a name.
     * @param prefix what the names of its columns begin with
     */
    static DatabaseObject read(CatalogueRow row, String prefix) throws SQLException {
        String kind = row.text(prefix + "kind");
        return switch (kind) {
            case "SCHEMA", "EXTENSION" ->
                new Named(NamedKind.valueOf(kind), new QualifiedName(null, row.identifier(prefix + "name")));
            case "FUNCTION", "PROCEDURE", "AGGREGATE" ->
                new Callable(Routine.Kind.valueOf(kind), name(row, prefix), row.text(prefix + "arguments"));
            case "COLUMN", "CONSTRAINT", "TRIGGER", "POLICY" ->
                new Member(MemberKind.valueOf(kind), name(row, prefix), row.identifier(prefix + "part"));
            default -> new Named(NamedKind.valueOf(kind), name(row, prefix));
        };
    }

    private static QualifiedName name(CatalogueRow row, String prefix) throws SQLException {
        return row.name(prefix + "schema", prefix + "name");
    }

}
