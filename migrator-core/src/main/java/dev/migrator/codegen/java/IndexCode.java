package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrator.operation.NewIndexKey;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;

/**
 * Indexes as {@code NewIndex} says them. Only what is {@link Sayable} may be asked for.
 */
final class IndexCode {

    private final Terms terms;

    IndexCode(Terms terms) {
        this.terms = terms;
    }

    /**
     * What an index says besides its name and its table.
     */
    Chain options(Chain start, Index index) {
        Chain chain = index.method().equals(Index.BTREE) ? start : start.call("using", this.terms.name(index.method()));
        chain = switch (index.uniqueness()) {
            case NOT_UNIQUE -> keyed(chain, index.keys());
            case UNIQUE -> keyed(chain, index.keys()).call("unique");
            case UNIQUE_NULLS_NOT_DISTINCT -> keyed(chain, index.keys()).call("uniqueNullsNotDistinct");
        };
        if (!index.include().isEmpty()) {
            chain = chain.call("include", this.terms.names(index.include()));
        }
        if (index.predicate() != null) {
            chain = chain.call("where", this.terms.text(index.predicate()));
        }
        for (Map.Entry<String, String> parameter : index.storage().parameters().entrySet()) {
            chain = chain.call("with", this.terms.word(parameter.getKey()), this.terms.word(parameter.getValue()));
        }
        Identifier tablespace = index.storage().tablespace();
        chain = tablespace == null ? chain : chain.call("tablespace", this.terms.name(tablespace));
        return index.comment() == null ? chain : chain.call("comment", this.terms.text(index.comment()));
    }

    /**
     * Columns that follow each other are said together.
     */
    private Chain keyed(Chain start, List<IndexKey> keys) {
        Chain chain = start;
        List<Identifier> columns = new ArrayList<>();
        for (IndexKey key : keys) {
            if (key.term() instanceof ColumnTerm term && key.equals(IndexKey.column(term.column()))) {
                columns.add(term.column());
                continue;
            }
            chain = columns(chain, columns);
            columns.clear();
            chain = key.term() instanceof ExpressionTerm term && key.equals(IndexKey.expression(term.sql()))
                    ? chain.call("expression", this.terms.text(term.sql())) : chain.call("key", key(key));
        }
        return columns(chain, columns);
    }

    private Chain columns(Chain chain, List<Identifier> columns) {
        return columns.isEmpty() ? chain : chain.call("columns", this.terms.names(columns));
    }

    /**
     * A key with all that it can say.
     */
    Code key(IndexKey key) {
        Chain chain = key.term().match(new Term(this.terms));
        if (key.collation() != null) {
            chain = chain.call("collate", this.terms.name(key.collation()));
        }
        OperatorClass operators = key.operatorClass();
        if (operators != null) {
            boolean plain = operators.parameters().isEmpty() && operators.name().schema() == null;
            chain = plain ? chain.call("operatorClass", this.terms.name(operators.name())) : chain.call("operatorClass",
                    this.terms.value(operators.name()), this.terms.value(operators.parameters()));
        }
        chain = chain.callIf(key.order() == SortOrder.DESCENDING, "desc");
        if (key.nulls() == null) {
            return chain.code();
        }
        return chain.call(switch (key.nulls()) {
            case FIRST -> "nullsFirst";
            case LAST -> "nullsLast";
        }).code();
    }

    /**
     * What is indexed.
     */
    private record Term(Terms terms) implements IndexKey.Cases<Chain> {

        @Override
        public Chain column(ColumnTerm term) {
            return this.terms.call(NewIndexKey.class, "key", this.terms.name(term.column()));
        }

        @Override
        public Chain expression(ExpressionTerm term) {
            return this.terms.call(NewIndexKey.class, "keyOf", this.terms.text(term.sql()));
        }

    }

}
