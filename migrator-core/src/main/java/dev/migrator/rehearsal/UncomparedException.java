package dev.migrator.rehearsal;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * What is declared makes or alters something in a schema that is not compared, or
 * something that no source declares, so that nobody would see it.
 */
public final class UncomparedException extends MigratorException {

    private final List<String> names;

    UncomparedException(List<String> names) {
        super("The model makes or alters what is not compared: %s.".formatted(String.join(", ", names)),
                "Nothing was changed. Where it is in a schema of its own, create the schema in the declaration or add it "
                        + "to migrator.autogenerate.schemas; where it is a table of the migrated schema, declare that, too.");
        this.names = List.copyOf(names);
    }

    /**
     * What is not compared.
     * @return schemas and names, sorted
     */
    public List<String> names() {
        return this.names;
    }

}
