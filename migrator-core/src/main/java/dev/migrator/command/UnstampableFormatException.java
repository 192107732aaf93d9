package dev.migrator.command;

import dev.migrator.codegen.RevisionFormat;
import dev.migrator.error.MigratorException;

/**
 * A database was to be stamped with a revision that must be compiled first.
 */
public final class UnstampableFormatException extends MigratorException {

    private final RevisionFormat format;

    UnstampableFormatException(RevisionFormat format) {
        super("A revision in %s is not known before it is compiled, so the database cannot be stamped with it now."
            .formatted(format),
                "Nothing was written. Write it with --format sql, or leave out --stamp, build, and run stamp head.");
        this.format = format;
    }

    /**
     * The language that was asked for.
     * @return not SQL
     */
    public RevisionFormat format() {
        return this.format;
    }

}
