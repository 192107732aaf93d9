package dev.migrator.execute;

import java.sql.SQLException;

import dev.migrator.error.MigratorException;

/**
 * The database user may not create or write the state tables.
 */
public final class MissingPrivilegeException extends MigratorException {

    private final String user;

    private final String schema;

    MissingPrivilegeException(String user, String schema, SQLException cause) {
        super("The user %s may not keep the state tables in the schema %s: %s".formatted(user, schema,
                cause.getMessage()),
                """
                        Nothing was run. Let the owner run GRANT USAGE, CREATE ON SCHEMA "%s" TO "%s", or migrate as another user \
                        (migrator.user)."""
                    .formatted(schema, user),
                cause);
        this.user = user;
        this.schema = schema;
    }

    /**
     * The database user.
     * @return as the server knows it
     */
    public String user() {
        return this.user;
    }

    /**
     * The schema that holds the state tables.
     * @return its name, not quoted
     */
    public String schema() {
        return this.schema;
    }

}
