package dev.migrator.backup;

import java.nio.file.Path;

/**
 * A copy of a database.
 *
 * @param file where it is, absolute
 * @param restoreCommand the command for a POSIX shell that drops the database and makes
 * it again from the copy; has no password
 */
public record BackupFile(Path file, String restoreCommand) {

}
