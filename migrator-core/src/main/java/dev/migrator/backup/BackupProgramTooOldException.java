package dev.migrator.backup;

import dev.migrator.error.MigratorException;

/**
 * The program that makes backups is older than the server, and would refuse.
 */
public final class BackupProgramTooOldException extends MigratorException {

    private final int programVersion;

    private final int serverVersion;

    BackupProgramTooOldException(String program, int programVersion, int serverVersion) {
        super("A backup was asked for, and %s is of PostgreSQL %d, which does not dump from a server of version %d."
            .formatted(program, programVersion, serverVersion),
                "Nothing was run. Install the client programs of PostgreSQL %d or newer (on Debian and Ubuntu postgresql-client-%d) and put them first on the PATH, or leave out --backup."
                    .formatted(serverVersion, serverVersion));
        this.programVersion = programVersion;
        this.serverVersion = serverVersion;
    }

    /**
     * The major version of the program.
     * @return less than that of the server
     */
    public int programVersion() {
        return this.programVersion;
    }

    /**
     * The major version of the server.
     * @return such as 18
     */
    public int serverVersion() {
        return this.serverVersion;
    }

}
