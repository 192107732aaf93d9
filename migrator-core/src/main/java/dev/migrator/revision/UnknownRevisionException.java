package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A name that no revision has.
 */
public final class UnknownRevisionException extends MigratorException {

    private final String name;

    UnknownRevisionException(String name) {
        super("There is no revision '%s'.".formatted(name),
                "Check the spelling (case counts; names of fewer than four characters must be given in full), or look it up in the history.");
        this.name = name;
    }

    /**
     * The name that was looked for.
     * @return an id, the beginning of one, or a label
     */
    public String name() {
        return this.name;
    }

}
