package dev.migrator.operation;

import java.util.Arrays;
import java.util.List;

import dev.migrator.schema.Identifier;

/**
 * Texts as names.
 */
final class Names {

    private Names() {
    }

    static List<Identifier> of(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    static List<Identifier> needed(String operation, List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new IncompleteOperationException(operation, "its columns");
        }
        return columns;
    }

}
