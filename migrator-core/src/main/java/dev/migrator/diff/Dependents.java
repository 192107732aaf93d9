package dev.migrator.diff;

import java.util.List;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;

/**
 * What a picture shows to need a thing, so that PostgreSQL does not drop the thing before
 * it.
 */
public final class Dependents {

    private final Requirements requirements;

    private Dependents(Requirements requirements) {
        this.requirements = requirements;
    }

    /**
     * The dependents of all things.
     * @param model a picture
     * @return to be asked
     */
    public static Dependents in(DatabaseModel model) {
        return new Dependents(Requirements.of(model));
    }

    /**
     * The dependents of one thing, its own parts among them.
     * @param thing such as a table or column
     * @return those that need it themselves, in the order of their texts
     */
    public List<DatabaseObject> of(DatabaseObject thing) {
        return this.requirements.things()
            .stream()
            .filter((other) -> this.requirements.of(other).contains(thing))
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList();
    }

}
