package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.Before;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.ColumnValueOperation.DropExpression;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ColumnValueOperation.SetExpression;
import dev.migrator.operation.ColumnValueOperation.SetIdentity;
import dev.migrator.operation.IdentityChange;
import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.GeneratedName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * From one value of a column, where an INSERT gives none, to another.
 *
 * @param table the table
 * @param column the column
 */
record ColumnValueChange(QualifiedName table, Identifier column) {

    /**
     * Whether a column that is there can get the value. PostgreSQL cannot make a column
     * generated that is not, and cannot make a virtual one ordinary.
     */
    static boolean isPossible(@Nullable ColumnValue from, @Nullable ColumnValue to) {
        if (to instanceof Generated after) {
            return from instanceof Generated before && before.kind() == after.kind();
        }
        return !(from instanceof Generated before) || before.kind() == GeneratedKind.STORED;
    }

    /**
     * The operations, where it is possible.
     */
    List<TypedOperation> operations(@Nullable ColumnValue from, @Nullable ColumnValue to) {
        if (Objects.equals(from, to)) {
            return List.of();
        }
        if (from instanceof Default before && to instanceof Default after) {
            return List.of(new SetDefault(this.table, this.column, after.expression(), Before.of(before.expression())));
        }
        if (from instanceof Identity before && to instanceof Identity after) {
            return identity(before, after);
        }
        if (from instanceof Generated before && to instanceof Generated after) {
            return List.of(new SetExpression(this.table, this.column, after.expression(), before.expression()));
        }
        return Stream.of(remove(from), give(to)).flatMap(List::stream).toList();
    }

    private List<TypedOperation> identity(Identity from, Identity to) {
        List<TypedOperation> operations = new ArrayList<>();
        if (!Objects.equals(from.sequenceName(), to.sequenceName())) {
            operations.add(new RenameSequence(this.table.sibling(sequence(from)), sequence(to)));
        }
        if (from.kind() != to.kind() || !from.sequence().equals(to.sequence())) {
            operations.add(new SetIdentity(this.table, this.column, change(to), change(from)));
        }
        return operations;
    }

    private Identifier sequence(Identity identity) {
        return Objects.requireNonNullElseGet(identity.sequenceName(),
                () -> GeneratedName.ofSequence(this.table.name(), this.column));
    }

    private static IdentityChange change(Identity identity) {
        return new IdentityChange(identity.kind(), SequenceChange.to(identity.sequence()));
    }

    private List<TypedOperation> remove(@Nullable ColumnValue value) {
        return value == null ? List.of() : List.of(value.match(new ColumnValue.Cases<TypedOperation>() {

            @Override
            public TypedOperation defaultValue(Default before) {
                return new DropDefault(ColumnValueChange.this.table, ColumnValueChange.this.column,
                        before.expression());
            }

            @Override
            public TypedOperation identity(Identity before) {
                return new DropIdentity(ColumnValueChange.this.table, ColumnValueChange.this.column, false, before);
            }

            @Override
            public TypedOperation generated(Generated before) {
                return new DropExpression(ColumnValueChange.this.table, ColumnValueChange.this.column, false);
            }

        }));
    }

    private List<TypedOperation> give(@Nullable ColumnValue value) {
        return value == null ? List.of() : List.of(value.match(new ColumnValue.Cases<TypedOperation>() {

            @Override
            public TypedOperation defaultValue(Default after) {
                return new SetDefault(ColumnValueChange.this.table, ColumnValueChange.this.column, after.expression(),
                        Before.nothing());
            }

            @Override
            public TypedOperation identity(Identity after) {
                return new AddIdentity(ColumnValueChange.this.table, ColumnValueChange.this.column, after);
            }

            @Override
            public TypedOperation generated(Generated after) {
                throw new IllegalStateException("A column cannot become a generated one: " + after);
            }

        }));
    }

}
