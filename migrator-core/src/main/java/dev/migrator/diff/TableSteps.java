package dev.migrator.diff;

import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Where the steps on one table have their places: together, and in the order of
 * {@link Part}.
 */
final class TableSteps {

    private TableSteps() {
    }

    /**
     * The place of a step.
     * @param thing tells apart the steps of one part
     */
    static String key(QualifiedName table, Part part, Object thing) {
        return "%s\0%02d\0%s".formatted(table, part.ordinal(), thing);
    }

    /**
     * A step that changes a table.
     */
    static Step alter(Table table, Part part, Object thing, TypedOperation operation) {
        return Step.alter(Stage.TABLE, key(table.name(), part, thing), operation, object(table));
    }

    static DatabaseObject object(Table table) {
        return DatabaseObject.table(table.name());
    }

    /**
     * What the steps on a table are about.
     */
    enum Part {

        /** The table itself. */
        TABLE,

        /** Its columns. */
        COLUMN,

        /** The sequences that go with its columns. */
        SEQUENCE,

        /** Its constraints. */
        CONSTRAINT,

        /** Its indexes. */
        INDEX,

        /** Its place as a partition or child. */
        PLACE,

        /** What is said with the names of its indexes, and its comments. */
        REST

    }

}
