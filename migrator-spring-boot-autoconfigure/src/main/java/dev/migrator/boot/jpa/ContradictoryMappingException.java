package dev.migrator.boot.jpa;

import dev.migrator.error.MigratorException;

/**
 * Two persistence units need the same thing, and need it to be different.
 */
public final class ContradictoryMappingException extends MigratorException {

    private final String thing;

    private final String unit;

    private final String otherUnit;

    ContradictoryMappingException(String thing, String unit, String otherUnit) {
        super("The %s is not the same for %s as for %s.".formatted(thing, unit, otherUnit),
                "Map it in both alike, or leave it out of one of them by hibernate.hbm2ddl.schema_filter_provider.");
        this.thing = thing;
        this.unit = unit;
        this.otherUnit = otherUnit;
    }

    /**
     * What they do not agree about.
     * @return its kind and name, such as {@code table item}
     */
    public String thing() {
        return this.thing;
    }

    /**
     * The unit that was asked later.
     * @return as messages call it
     */
    public String unit() {
        return this.unit;
    }

    /**
     * The unit that was asked earlier.
     * @return as messages call it
     */
    public String otherUnit() {
        return this.otherUnit;
    }

}
