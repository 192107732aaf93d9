package dev.migrator.operation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;
import dev.migrator.schema.IndexKey.NullOrder;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;
import dev.migrator.schema.IndexKey.Term;
import dev.migrator.schema.QualifiedName;

/**
 * A key of an index that is to be made.
 */
public final class NewIndexKey {

    private final Term term;

    private @Nullable QualifiedName collation;

    private @Nullable OperatorClass operatorClass;

    private SortOrder order = SortOrder.ASCENDING;

    private @Nullable NullOrder nulls;

    private NewIndexKey(Term term) {
        this.term = term;
    }

    /**
     * A column as a key.
     * @param column the column
     * @return an ascending key
     */
    public static NewIndexKey key(String column) {
        return new NewIndexKey(new ColumnTerm(Identifier.of(column)));
    }

    /**
     * An expression as a key.
     * @param sql the expression, without brackets around it
     * @return an ascending key
     */
    public static NewIndexKey keyOf(String sql) {
        return new NewIndexKey(new ExpressionTerm(sql));
    }

    /**
     * {@code DESC}.
     * @return this
     */
    public NewIndexKey desc() {
        this.order = SortOrder.DESCENDING;
        return this;
    }

    /**
     * {@code NULLS FIRST}.
     * @return this
     */
    public NewIndexKey nullsFirst() {
        this.nulls = NullOrder.FIRST;
        return this;
    }

    /**
     * {@code NULLS LAST}.
     * @return this
     */
    public NewIndexKey nullsLast() {
        this.nulls = NullOrder.LAST;
        return this;
    }

    /**
     * {@code COLLATE}.
     * @param name the collation
     * @return this
     */
    public NewIndexKey collate(String name) {
        this.collation = QualifiedName.of(name);
        return this;
    }

    /**
     * The operator class.
     * @param name such as {@code text_pattern_ops}
     * @return this
     */
    public NewIndexKey operatorClass(String name) {
        return operatorClass(QualifiedName.of(name), Map.of());
    }

    /**
     * The operator class with its parameters.
     * @param name such as {@code gist_trgm_ops}
     * @param parameters such as {@code siglen}
     * @return this
     */
    public NewIndexKey operatorClass(QualifiedName name, Map<String, String> parameters) {
        this.operatorClass = new OperatorClass(name, parameters);
        return this;
    }

    IndexKey key() {
        return new IndexKey(this.term, this.collation, this.operatorClass, this.order, this.nulls);
    }

}
