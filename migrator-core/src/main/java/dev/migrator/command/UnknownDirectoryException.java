package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A new file was to go to a folder that is none of the project's folders of revisions.
 */
public final class UnknownDirectoryException extends MigratorException {

    private final Path directory;

    private final List<Path> directories;

    UnknownDirectoryException(Path directory, List<Path> directories) {
        super("%s is none of the folders of revisions: %s.".formatted(directory, directories),
                "Nothing was written. Name one of them, or add it to migrator.revision.directory and "
                        + "migrator.locations.");
        this.directory = directory;
        this.directories = List.copyOf(directories);
    }

    /**
     * The folder that was named.
     * @return as it was named
     */
    public Path directory() {
        return this.directory;
    }

    /**
     * The folders that there are for files of this format.
     * @return in the order of the settings
     */
    public List<Path> directories() {
        return this.directories;
    }

}
