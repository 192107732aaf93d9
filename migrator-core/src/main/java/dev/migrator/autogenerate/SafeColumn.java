package dev.migrator.autogenerate;

import java.util.List;
import java.util.stream.Stream;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;

/**
 * Columns that must have a value in a table that may have rows: added as nullable ones,
 * filled by the author of the revision, and then NOT NULL.
 */
final class SafeColumn {

    private SafeColumn() {
    }

    /**
     * What to do in place of an operation.
     */
    static Stream<Change> changes(TypedOperation operation) {
        if (operation instanceof AddColumn add && !add.column().nullable() && add.column().value() == null) {
            return Stream
                .of(Change.of(new AddColumn(add.table(), nullable(add.column()), add.constraints(), add.ifNotExists())),
                        new Change(new SetNotNull(add.table(), add.column().name()), List.of(
                                "TODO: give the rows that are there a value before this, such as",
                                "  UPDATE %s SET %s = ...;".formatted(add.table(), add.column().name().value()))));
        }
        if (operation instanceof SetNotNull set) {
            return Stream
                .of(new Change(set, List.of("Fails where a row has no value: fill %s.%s before this if there is one."
                    .formatted(set.table(), set.column().value()))));
        }
        return Stream.of(Change.of(operation));
    }

    private static Column nullable(Column column) {
        return new Column(column.name(), column.type(), column.collation(), true, column.value(), column.storage(),
                column.compression(), column.statistics(), column.options(), column.comment());
    }

}
