package dev.migrator.execute;

import java.util.List;

/**
 * What became of the objects of a schema that was emptied.
 *
 * @param dropped what was dropped, each with its kind and its name
 * @param left what belongs to users whose objects the user of the run may not drop
 */
public record EmptiedSchema(List<String> dropped, List<String> left) {

    /**
     * Copies.
     */
    public EmptiedSchema {
        dropped = List.copyOf(dropped);
        left = List.copyOf(left);
    }

}
