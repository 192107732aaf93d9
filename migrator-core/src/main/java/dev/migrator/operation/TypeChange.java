package dev.migrator.operation;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.QualifiedName;

/**
 * A change of a column's type that was begun.
 */
public final class TypeChange implements Supplier<Operation> {

    private final ColumnName column;

    private final String type;

    private @Nullable QualifiedName collation;

    private @Nullable String using;

    private @Nullable Conversion from;

    TypeChange(ColumnName column, String type) {
        this.column = column;
        this.type = type;
    }

    /**
     * {@code COLLATE}.
     * @param name the collation
     * @return this
     */
    public TypeChange collate(String name) {
        this.collation = QualifiedName.of(name);
        return this;
    }

    /**
     * {@code USING}: how a value of the type is made.
     * @param sql an expression over the columns of a row
     * @return this
     */
    public TypeChange using(String sql) {
        this.using = sql;
        return this;
    }

    /**
     * Says what it was, so that the change has a reverse.
     * @param before the type that it had
     * @return this
     */
    public TypeChange was(String before) {
        this.from = new Conversion(before, null, null);
        return this;
    }

    /**
     * Says what it was and how to get there again, so that the change has a reverse.
     * @param before the type that it had, its collation, and the expression that makes it
     * @return this
     */
    public TypeChange was(Conversion before) {
        this.from = before;
        return this;
    }

    @Override
    public Operation get() {
        return new ChangeType(this.column.table(), this.column.column(),
                new Conversion(this.type, this.collation, this.using), this.from);
    }

}
