package dev.migrator.autogenerate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Columns that must have a value in a table that may have rows: added as nullable ones,
 * filled by the author of the revision, and then NOT NULL. And columns that count from
 * now on, where rows may have numbers already.
 */
final class SafeColumn {

    private static final Pattern NEXT_VALUE = Pattern.compile("nextval\\(('.*'::regclass)\\)");

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
        if (operation instanceof AddIdentity add) {
            return Stream.of(new Change(add, counting(add.table(), add.column(),
                    "pg_get_serial_sequence('%s', '%s')".formatted(add.table(), add.column().value()))));
        }
        if (operation instanceof SetDefault set && NEXT_VALUE.matcher(set.to()).matches()) {
            return Stream.of(new Change(set,
                    counting(set.table(), set.column(), NEXT_VALUE.matcher(set.to()).replaceFirst("$1"))));
        }
        return Stream.of(Change.of(operation));
    }

    private static List<String> counting(QualifiedName table, Identifier column, String sequence) {
        return List.of("TODO: let it count on from the rows that are there, after this, such as",
                "  SELECT setval(%s, max(%s)) FROM %s;".formatted(sequence, column.value(), table));
    }

    private static Column nullable(Column column) {
        return new Column(column.name(), column.type(), column.collation(), true, column.value(), column.storage(),
                column.compression(), column.statistics(), column.options(), column.comment());
    }

}
