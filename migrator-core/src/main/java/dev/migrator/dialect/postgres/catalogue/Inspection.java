package dev.migrator.dialect.postgres.catalogue;

import java.util.List;

import dev.migrator.schema.DatabaseModel;

/**
 * What was read from a database.
 *
 * @param model the picture
 * @param omissions what the database has besides, and the picture cannot show; in the
 * order of kinds and names
 */
public record Inspection(DatabaseModel model, List<Omission> omissions) {

    /**
     * Sorts and copies.
     */
    public Inspection {
        omissions = omissions.stream().sorted().toList();
    }

}
