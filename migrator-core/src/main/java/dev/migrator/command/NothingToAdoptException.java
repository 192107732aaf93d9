package dev.migrator.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Schema;

/**
 * A revision was to be written from a database that has nothing in the schemas that were
 * read.
 */
public final class NothingToAdoptException extends MigratorException {

    private final List<Identifier> schemas;

    NothingToAdoptException(List<Schema> schemas) {
        super("There is nothing in %s.".formatted(schemas.isEmpty() ? "the schemas that were read"
                : schemas.stream().map((schema) -> "schema " + schema.name()).collect(Collectors.joining(", "))),
                "Nothing was written. Name the schemas with --schemas, read all of them with --all-schemas, or check "
                        + "migrator.schema and the database that migrator.url names.");
        this.schemas = schemas.stream().map(Schema::name).toList();
    }

    /**
     * The schemas that were read.
     * @return by name; empty where none of them exists
     */
    public List<Identifier> schemas() {
        return this.schemas;
    }

}
