package dev.migrator.autogenerate;

import java.util.List;

/**
 * Changes what was found before it is written. Beans of this type in a Spring application
 * are found there and asked in their order; each is given what the one before it made.
 */
@FunctionalInterface
public interface ChangeRewriter {

    /**
     * What to write in place of a change.
     * @param change what was found
     * @param direction on which way it stands
     * @return the changes in order; empty to leave it out, a list of itself to keep it
     */
    List<Change> rewrite(Change change, Direction direction);

    /**
     * The way up or the way down.
     */
    enum Direction {

        /** The upgrade. */
        UP,

        /** The downgrade. */
        DOWN

    }

}
