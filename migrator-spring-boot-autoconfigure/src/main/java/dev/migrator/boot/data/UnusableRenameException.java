package dev.migrator.boot.data;

import dev.migrator.error.MigratorException;

/**
 * A former name was put on something that has no single column.
 */
public final class UnusableRenameException extends MigratorException {

    private final String place;

    UnusableRenameException(String place, String reason) {
        super("@RenamedFrom on %s renames nothing: %s.".formatted(place, reason),
                "Put it on an entity that has a table, or on a property with one column.");
        this.place = place;
    }

    /**
     * Where the annotation is.
     * @return a class and a property
     */
    public String place() {
        return this.place;
    }

}
