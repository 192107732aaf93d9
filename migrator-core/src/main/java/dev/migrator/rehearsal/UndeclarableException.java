package dev.migrator.rehearsal;

import dev.migrator.error.MigratorException;

/**
 * A declaration has what cannot be made in a transaction that is rolled back.
 */
public final class UndeclarableException extends MigratorException {

    private final String origin;

    private UndeclarableException(String origin, String problem, String action) {
        super(problem, action);
        this.origin = origin;
    }

    static UndeclarableException code(String origin) {
        return new UndeclarableException(origin, "The %s has code that reads or writes rows.".formatted(origin),
                "A declaration says what there should be; move the code to a revision.");
    }

    static UndeclarableException notInTransaction(String origin, String sql) {
        return new UndeclarableException(origin,
                "The %s has a statement that cannot run in a transaction: %s".formatted(origin, sql),
                "Declare what there should be in the end, such as an index without CONCURRENTLY; "
                        + "how it is made is for the revision to say.");
    }

    static UndeclarableException schemaElements(String origin, String sql) {
        return new UndeclarableException(origin,
                "The %s makes a schema and its things at once: %s".formatted(origin, sql),
                "Create the things in statements of their own.");
    }

    /**
     * What declares it.
     * @return as {@link dev.migrator.model.Declaration#origin()}
     */
    public String origin() {
        return this.origin;
    }

}
