package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * A statement that changes a table.
 */
final class AlterTable {

    private AlterTable() {
    }

    static Rendering with(QualifiedName table, LockMode mode, String clause) {
        return Rendering.of(sql(table, clause)).locking(mode, table);
    }

    static String sql(QualifiedName table, String clause) {
        return "ALTER TABLE " + Identifiers.of(table) + " " + clause;
    }

    static Rendering column(QualifiedName table, Identifier column, LockMode mode, String clause) {
        return with(table, mode, "ALTER COLUMN " + Identifiers.of(column) + " " + clause);
    }

}
