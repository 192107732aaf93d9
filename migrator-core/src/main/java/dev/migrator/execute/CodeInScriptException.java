package dev.migrator.execute;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision that runs code was to be written as SQL.
 */
public final class CodeInScriptException extends MigratorException {

    private final RevisionId revision;

    CodeInScriptException(Revision revision) {
        super("Revision %s (%s) runs code, which cannot be written as SQL.".formatted(revision.id(), revision.origin()),
                "Nothing was written. Write the script up to the revision before it, run the revision from the "
                        + "application, and write the rest from there.");
        this.revision = revision.id();
    }

    /**
     * The revision that runs code.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
