package dev.migrator.codegen.java;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrator.operation.NewColumn;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.SequenceOptions;

/**
 * Columns as {@link NewColumn} says them.
 */
final class ColumnCode {

    private final Terms terms;

    ColumnCode(Terms terms) {
        this.terms = terms;
    }

    /**
     * A column of a table that is made.
     */
    Code of(String table, Column column) {
        return described(Chain.on(table).call("column", start(column)), column).code();
    }

    /**
     * A column with constraints of its own, to be given to a method.
     * @return empty where there are no words for it
     */
    Optional<Code> of(Column column, List<Constraint> constraints) {
        if (!Sayable.column(column)) {
            return Optional.empty();
        }
        Chain chain = described(this.terms.call(NewColumn.class, "column", start(column)), column);
        for (Constraint constraint : constraints) {
            Optional<Chain> more = constrained(chain, column.name(), constraint);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            chain = more.get();
        }
        return Optional.of(chain.code());
    }

    private Code[] start(Column column) {
        return new Code[] { this.terms.name(column.name()), this.terms.word(column.type()) };
    }

    private Chain described(Chain start, Column column) {
        Chain chain = start;
        if (column.collation() != null) {
            chain = chain.call("collate", this.terms.name(column.collation()));
        }
        chain = chain.callIf(!column.nullable(), "notNull");
        if (column.value() != null) {
            chain = column.value().match(new Value(this.terms, chain));
        }
        if (column.storage() != null) {
            chain = chain.call("storage", this.terms.value(column.storage()));
        }
        if (column.compression() != null) {
            chain = chain.call("compression", this.terms.value(column.compression()));
        }
        if (column.statistics() != null) {
            chain = chain.call("statistics", this.terms.value(column.statistics()));
        }
        for (Map.Entry<String, String> option : column.options().entrySet()) {
            chain = chain.call("option", this.terms.word(option.getKey()), this.terms.word(option.getValue()));
        }
        return column.comment() == null ? chain : chain.call("comment", this.terms.text(column.comment()));
    }

    private Optional<Chain> constrained(Chain chain, Identifier column, Constraint constraint) {
        if (constraint.equals(ConstraintCode.plainPrimaryKey(column))) {
            return Optional.of(chain.call("primaryKey"));
        }
        if (constraint.equals(ConstraintCode.plainUnique(column))) {
            return Optional.of(chain.call("unique"));
        }
        if (constraint instanceof Check check && check.equals(ConstraintCode.plainCheck(check.expression()))) {
            return Optional.of(chain.call("check", this.terms.text(check.expression())));
        }
        return constraint instanceof ForeignKey key && Sayable.constraint(key) && key.columns().equals(List.of(column))
                && key.referencedColumns().size() == 1 ? Optional.of(referring(chain, key)) : Optional.empty();
    }

    private Chain referring(Chain chain, ForeignKey key) {
        Code to = this.terms.name(key.referencedColumns().get(0));
        Chain options = new ConstraintCode(this.terms).options(Chain.on("key"), key);
        if (options.calls().isEmpty() && key.referencedTable().schema() == null) {
            return chain.call("references", this.terms.name(key.referencedTable()), to);
        }
        return chain.call("references", this.terms.value(key.referencedTable()), to, this.terms.lambda(options));
    }

    /**
     * Where a column has its values from.
     */
    private record Value(Terms terms, Chain chain) implements ColumnValue.Cases<Chain> {

        @Override
        public Chain defaultValue(Default value) {
            return ConstantCode.of(this.terms, value.expression())
                .map((constant) -> this.chain.call("defaultValue", constant))
                .orElseGet(() -> this.chain.call("defaultExpression", this.terms.text(value.expression())));
        }

        @Override
        public Chain identity(Identity value) {
            if (value.equals(new Identity(IdentityKind.ALWAYS, SequenceOptions.DEFAULT))) {
                return this.chain.call("identity");
            }
            Code kind = this.terms.value(value.kind());
            Code options = new NumbersCode(this.terms).options(value.sequence());
            Identifier sequence = value.sequenceName();
            return sequence == null ? this.chain.call("identity", kind, options)
                    : this.chain.call("identity", kind, this.terms.name(sequence), options);
        }

        @Override
        public Chain generated(Generated value) {
            return this.chain.call(switch (value.kind()) {
                case STORED -> "generatedStored";
                case VIRTUAL -> "generatedVirtual";
            }, this.terms.text(value.expression()));
        }

    }

}
