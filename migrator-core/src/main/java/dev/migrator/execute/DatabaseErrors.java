package dev.migrator.execute;

import java.sql.SQLException;

import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.error.MigratorException;

/**
 * What an error of the server means when it meets a statement of our own.
 */
final class DatabaseErrors {

    private DatabaseErrors() {
    }

    static MigratorException translate(SQLException error) {
        if (SqlStates.isConnectionFailure(error.getSQLState())) {
            return new DatabaseUnreachableException(error);
        }
        return SqlStates.isReadOnly(error) ? new ReadOnlyDatabaseException(error) : new UnexpectedErrorException(error);
    }

    static MigratorException translateWrite(SQLException error, String user, String schema) {
        return SqlStates.isMissingPrivilege(error) ? new MissingPrivilegeException(user, schema, error)
                : translate(error);
    }

}
