package dev.migrator.command;

import java.nio.file.Path;

import dev.migrator.error.MigratorException;

/**
 * A file that should be new is there already.
 */
public final class FileExistsException extends MigratorException {

    private final Path file;

    FileExistsException(Path file, Throwable cause) {
        super("%s exists already.".formatted(file),
                "Nothing was written. Choose another message or id, so that the name differs, or remove that file.",
                cause);
        this.file = file;
    }

    /**
     * The file.
     * @return as it was before
     */
    public Path file() {
        return this.file;
    }

}
