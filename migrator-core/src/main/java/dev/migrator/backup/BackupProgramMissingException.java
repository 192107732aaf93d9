package dev.migrator.backup;

import dev.migrator.error.MigratorException;

/**
 * A backup was asked for, and there is no program to make it with.
 */
public final class BackupProgramMissingException extends MigratorException {

    BackupProgramMissingException(int majorVersion) {
        super("A backup was asked for, and there is no pg_dump on the PATH.",
                "Nothing was run. Install the client programs of PostgreSQL %d (on Debian and Ubuntu postgresql-client-%d), or leave out --backup."
                    .formatted(majorVersion, majorVersion));
    }

}
