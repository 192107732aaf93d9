package dev.migrator.backup;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * A backup was asked for and could not be made.
 */
public final class BackupFailedException extends MigratorException {

    BackupFailedException(String reason, @Nullable Throwable cause) {
        super("A backup was asked for and could not be made: %s".formatted(reason.strip()),
                "Nothing was run. Put right what it says and start again, or leave out --backup.", cause);
    }

}
