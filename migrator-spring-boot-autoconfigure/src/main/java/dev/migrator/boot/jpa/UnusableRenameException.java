package dev.migrator.boot.jpa;

import dev.migrator.error.MigratorException;

/**
 * A former name was put on something that has no table and no single column.
 */
public final class UnusableRenameException extends MigratorException {

    private final String place;

    UnusableRenameException(String place, String reason) {
        super("@RenamedFrom on %s renames nothing: %s.".formatted(place, reason),
                "Put it on an entity that has a table, or on an attribute with one column or a table of its own.");
        this.place = place;
    }

    /**
     * Where the annotation is.
     * @return a class, or a class and an attribute
     */
    public String place() {
        return this.place;
    }

}
