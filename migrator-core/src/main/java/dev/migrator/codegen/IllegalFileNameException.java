package dev.migrator.codegen;

import dev.migrator.error.MigratorException;

/**
 * A template makes file names that cannot be used.
 */
public final class IllegalFileNameException extends MigratorException {

    private final String name;

    IllegalFileNameException(String name, String reason) {
        super("The file name '%s' %s.".formatted(name, reason),
                "Correct migrator.revision.file-name; it is a relative path with slashes, and ends in .sql.");
        this.name = name;
    }

    /**
     * The name, or the template where every name of it is wrong.
     * @return as it is written
     */
    public String name() {
        return this.name;
    }

}
