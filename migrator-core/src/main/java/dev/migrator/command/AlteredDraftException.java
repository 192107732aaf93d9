package dev.migrator.command;

import java.nio.file.Path;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A new file, read back, does not say what was drafted: its template left something out.
 */
public final class AlteredDraftException extends MigratorException {

    private final RevisionId revision;

    private final Path file;

    AlteredDraftException(RevisionId revision, Path file) {
        super("The file of revision %s, %s, would not say what was drafted.".formatted(revision, file),
                "Nothing was written. Put ${header} into the SQL template, or ${annotation} at the beginning of a line "
                        + "into the Java one, and the import of dev.migrator.script.Revision.");
        this.revision = revision;
        this.file = file;
    }

    /**
     * The revision.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The file.
     * @return its path; it is gone again
     */
    public Path file() {
        return this.file;
    }

}
