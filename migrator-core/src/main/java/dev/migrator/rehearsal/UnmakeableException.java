package dev.migrator.rehearsal;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * PostgreSQL refused to make what was declared.
 */
public final class UnmakeableException extends MigratorException {

    private final String origin;

    private final String sql;

    private final @Nullable String sqlState;

    UnmakeableException(DeclaredStatement statement, SQLException cause) {
        super("What the %s declares cannot be made: %s [SQLState %s], in: %s".formatted(statement.origin(),
                cause.getMessage(), cause.getSQLState(), statement.sql()),
                "Nothing was changed. Correct the declaration; where it needs something that revisions make and no "
                        + "source declares, such as a function or a type in another schema, bring the database to "
                        + "head first or declare it in a SchemaDefinition.",
                cause);
        this.origin = statement.origin();
        this.sql = statement.sql();
        this.sqlState = cause.getSQLState();
    }

    /**
     * What declares it.
     * @return as {@link dev.migrator.model.Declaration#origin()}
     */
    public String origin() {
        return this.origin;
    }

    /**
     * The statement.
     * @return as it was sent
     */
    public String sql() {
        return this.sql;
    }

    /**
     * The server's error code.
     * @return five characters; null where the driver gave none
     */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

}
