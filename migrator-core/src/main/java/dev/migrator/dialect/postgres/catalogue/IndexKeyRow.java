package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;
import dev.migrator.schema.IndexKey.NullOrder;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;

/**
 * A key of an index, or a column that it only carries, together with the index.
 *
 * @param index the oid of the index
 * @param relation the oid of its table
 * @param parent the oid of the index of the partitioned table that it is part of; 0 for
 * none
 * @param name the name of the index
 * @param uniqueness of the index
 * @param method of the index
 * @param predicate of the index; null for none
 * @param storage of the index
 * @param comment on the index; null for none
 * @param keyName what the key is called in the index
 * @param carried whether it is a column that is only carried
 * @param column the place of the column; 0 for an expression
 * @param expression null for a column
 * @param collationId the oid of the collation of the key; 0 for none
 * @param collation its name; null for none, and for that of the type of an expression
 * @param operatorClass null for the default one
 * @param ordering pg_index.indoption
 */
record IndexKeyRow(long index, long relation, long parent, Identifier name, Uniqueness uniqueness, Identifier method,
        @Nullable String predicate, IndexStorage storage, @Nullable String comment, Identifier keyName, boolean carried,
        int column, @Nullable String expression, long collationId, @Nullable QualifiedName collation,
        @Nullable OperatorClass operatorClass, int ordering) {

    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;

    /**
     * The key, which is no column.
     */
    IndexKey expressionKey(String sql) {
        return key(new ExpressionTerm(sql), this.collation);
    }

    /**
     * The key, which is a column.
     */
    IndexKey columnKey(ColumnRow indexed) {
        return key(new ColumnTerm(indexed.name()), this.collationId == indexed.collationId() ? null : this.collation);
    }

    private IndexKey key(IndexKey.Term term, @Nullable QualifiedName ownCollation) {
        return new IndexKey(term, ownCollation, this.operatorClass,
                (this.ordering & DESCENDING) == 0 ? SortOrder.ASCENDING : SortOrder.DESCENDING,
                (this.ordering & NULLS_FIRST) == 0 ? NullOrder.LAST : NullOrder.FIRST);
    }

}
