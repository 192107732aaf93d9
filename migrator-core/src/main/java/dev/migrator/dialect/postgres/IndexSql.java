package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexStorage;

/**
 * The keys and the storage of indexes, their own and those of constraints.
 */
final class IndexSql {

    private IndexSql() {
    }

    static String keys(List<IndexKey> keys) {
        return keys.stream().map(IndexSql::key).collect(Collectors.joining(", "));
    }

    static String key(IndexKey key) {
        StringBuilder sql = new StringBuilder(term(key)).append(Fragments.collation(key.collation()));
        OperatorClass operatorClass = key.operatorClass();
        if (operatorClass != null) {
            sql.append(' ').append(Identifiers.of(operatorClass.name()));
            if (!operatorClass.parameters().isEmpty()) {
                sql.append(" (").append(Fragments.parameters(operatorClass.parameters())).append(')');
            }
        }
        sql.append(switch (key.order()) {
            case ASCENDING -> "";
            case DESCENDING -> " DESC";
        });
        return key.nulls() == null ? sql.toString() : sql.append(" NULLS ").append(key.nulls()).toString();
    }

    static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + Identifiers.list(columns) + ")";
    }

    /** The storage of a constraint's index; an index of its own says TABLESPACE alone. */
    static String constraintStorage(IndexStorage storage) {
        Identifier tablespace = storage.tablespace();
        return Fragments.with(storage.parameters())
                + (tablespace == null ? "" : " USING INDEX TABLESPACE " + Identifiers.of(tablespace));
    }

    private static String term(IndexKey key) {
        return key.term().match(new IndexKey.Cases<>() {

            @Override
            public String column(ColumnTerm term) {
                return Identifiers.of(term.column());
            }

            @Override
            public String expression(ExpressionTerm term) {
                return Fragments.bracketed(term.sql());
            }

        });
    }

}
