package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * There are several folders for a new file, and nothing tells which; or there is none.
 */
public final class DirectoryRequiredException extends MigratorException {

    private final List<Path> directories;

    DirectoryRequiredException(List<Path> directories) {
        super("Nothing tells which folder the file belongs to: %s.".formatted(directories),
                "Nothing was written. Name one of them (--version-path), or set migrator.revision.directory.");
        this.directories = List.copyOf(directories);
    }

    /**
     * The folders.
     * @return in the order of the settings
     */
    public List<Path> directories() {
        return this.directories;
    }

}
