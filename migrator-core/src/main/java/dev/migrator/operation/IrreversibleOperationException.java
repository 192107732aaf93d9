package dev.migrator.operation;

import dev.migrator.error.MigratorException;

/**
 * A migration says that what it did cannot be undone.
 */
public final class IrreversibleOperationException extends MigratorException {

    private final String reason;

    IrreversibleOperationException(String reason) {
        super(reason, "Restore a backup, or write a new revision that goes forward.");
        this.reason = reason;
    }

    /**
     * Why there is no way back.
     * @return the migration's own words
     */
    public String reason() {
        return this.reason;
    }

}
