package dev.migrator.command;

import java.nio.file.Path;

import dev.migrator.error.MigratorException;

/**
 * A file or folder of the project cannot be written or deleted.
 */
public final class UnwritableFileException extends MigratorException {

    private final Path file;

    UnwritableFileException(Path file, Throwable cause) {
        super("%s cannot be written or deleted: %s.".formatted(file, cause),
                "Check that this process runs in the project's folder and may write there.", cause);
        this.file = file;
    }

    /**
     * The file or folder.
     * @return its path
     */
    public Path file() {
        return this.file;
    }

}
