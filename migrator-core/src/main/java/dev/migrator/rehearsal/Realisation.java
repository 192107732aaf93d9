package dev.migrator.rehearsal;

import java.util.Set;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;

/**
 * What PostgreSQL made of declarations.
 *
 * @param model the picture, as if it had been made in the migrated schema. It shows the
 * extensions that the database has anyway, too
 * @param extensions the extensions that were declared
 */
public record Realisation(DatabaseModel model, Set<Identifier> extensions) {

    /**
     * Copies.
     */
    public Realisation {
        extensions = Set.copyOf(extensions);
    }

}
