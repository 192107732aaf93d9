package dev.migrator.schema;

import java.util.List;

/**
 * What was read from a database.
 *
 * @param model the picture
 * @param given the part of the scope that is there before anything is made: the home, and
 * the schema {@code public} as a new database has it. The operations that lead from here
 * to the picture make the same schema in another database
 * @param omissions what the database has besides, and the picture cannot show; in the
 * order of kinds and names
 */
public record Inspection(DatabaseModel model, DatabaseModel given, List<Omission> omissions) {

    /**
     * Sorts and copies.
     */
    public Inspection {
        omissions = omissions.stream().sorted().toList();
    }

}
