package dev.migrator.autogenerate;

import java.util.List;

import dev.migrator.schema.DatabaseModel;

/**
 * What there is to be in the end.
 *
 * @param wanted the declared things, and beside them what is left alone: the difference
 * from what the database has is what has to be done
 * @param leftAlone what the database has and no declaration, in the order of their names
 */
public record Settlement(DatabaseModel wanted, List<LeftAlone> leftAlone) {

    /**
     * Sorts and copies.
     */
    public Settlement {
        leftAlone = leftAlone.stream().sorted().toList();
    }

}
