package dev.migrator.codegen.java;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.NullTreatment;
import dev.migrator.schema.ReferentialAction;

/**
 * Constraints as {@code NewConstraint} says them. Only what is {@link Sayable} may be
 * asked for.
 */
final class ConstraintCode {

    private final Terms terms;

    private final boolean namesSaid;

    private ConstraintCode(Terms terms, boolean namesSaid) {
        this.terms = terms;
        this.namesSaid = namesSaid;
    }

    ConstraintCode(Terms terms) {
        this(terms, true);
    }

    /**
     * For constraints whose names are known already where they are said.
     */
    static ConstraintCode withoutName(Terms terms) {
        return new ConstraintCode(terms, false);
    }

    static PrimaryKey plainPrimaryKey(Identifier column) {
        return new PrimaryKey(null, List.of(column), List.of(), Overlaps.ALLOWED, Deferral.NOT_DEFERRABLE,
                IndexStorage.DEFAULT, null);
    }

    static Unique plainUnique(Identifier column) {
        return new Unique(null, List.of(column), List.of(), NullTreatment.DISTINCT, Overlaps.ALLOWED,
                Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null);
    }

    static Check plainCheck(String expression) {
        return new Check(null, expression, Inheritance.INHERITED, Enforcement.VALIDATED, null);
    }

    Chain of(Constraint constraint, Beginning beginning) {
        return constraint.match(new Words(beginning));
    }

    /**
     * What a foreign key says besides its columns.
     */
    Chain options(Chain start, ForeignKey key) {
        Chain chain = named(start, key).callIf(key.match() == MatchType.FULL, "matchFull");
        ReferentialAction onDelete = key.onDelete();
        if (onDelete.equals(new ReferentialAction(ReferentialAction.Kind.CASCADE, List.of()))) {
            chain = chain.call("onDeleteCascade");
        }
        else if (!onDelete.equals(ReferentialAction.NO_ACTION)) {
            chain = chain.call("onDelete", this.terms.with(this.terms.value(onDelete.kind()), onDelete.columns()));
        }
        if (!key.onUpdate().equals(ReferentialAction.NO_ACTION)) {
            chain = chain.call("onUpdate", this.terms.value(key.onUpdate().kind()));
        }
        chain = chain.callIf(key.overlaps() == Overlaps.WITHOUT, "period");
        return commented(enforced(deferred(chain, key.deferral()), key.enforcement()), key);
    }

    private Chain named(Chain chain, Constraint constraint) {
        Identifier name = constraint.name();
        return name == null || !this.namesSaid ? chain : chain.call("named", this.terms.name(name));
    }

    private Chain commented(Chain chain, Constraint constraint) {
        String comment = constraint.comment();
        return comment == null ? chain : chain.call("comment", this.terms.text(comment));
    }

    private static Chain deferred(Chain chain, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> chain;
            case INITIALLY_IMMEDIATE -> chain.call("deferrable");
            case INITIALLY_DEFERRED -> chain.call("initiallyDeferred");
        };
    }

    private static Chain enforced(Chain chain, Enforcement enforcement) {
        return switch (enforcement) {
            case VALIDATED -> chain;
            case NOT_VALID -> chain.call("notValid");
            case NOT_ENFORCED -> chain.call("notEnforced");
        };
    }

    private Chain stored(Chain start, List<Identifier> include, IndexStorage storage) {
        Chain chain = include.isEmpty() ? start : start.call("include", this.terms.names(include));
        for (Map.Entry<String, String> parameter : storage.parameters().entrySet()) {
            chain = chain.call("with", this.terms.word(parameter.getKey()), this.terms.word(parameter.getValue()));
        }
        Identifier tablespace = storage.tablespace();
        return tablespace == null ? chain : chain.call("tablespace", this.terms.name(tablespace));
    }

    /**
     * Where a constraint is said: in a table, on the recorder, or on its own.
     */
    @FunctionalInterface
    interface Beginning {

        /**
         * The first call.
         * @param kind what a method is called that begins a constraint in a table, such
         * as {@code foreignKey}
         * @param arguments its arguments
         */
        Chain call(String kind, List<Code> arguments);

    }

    /**
     * The words for each kind of constraint.
     */
    private final class Words implements Constraint.Cases<Chain> {

        private final Beginning beginning;

        Words(Beginning beginning) {
            this.beginning = beginning;
        }

        @Override
        public Chain primaryKey(PrimaryKey key) {
            Chain chain = named(this.beginning.call("primaryKey", terms().names(key.columns())), key)
                .callIf(key.overlaps() == Overlaps.WITHOUT, "withoutOverlaps");
            return commented(deferred(stored(chain, key.include(), key.storage()), key.deferral()), key);
        }

        @Override
        public Chain unique(Unique key) {
            Chain chain = named(this.beginning.call("unique", terms().names(key.columns())), key)
                .callIf(key.nulls() == NullTreatment.NOT_DISTINCT, "nullsNotDistinct")
                .callIf(key.overlaps() == Overlaps.WITHOUT, "withoutOverlaps");
            return commented(deferred(stored(chain, key.include(), key.storage()), key.deferral()), key);
        }

        @Override
        public Chain foreignKey(ForeignKey key) {
            Chain chain = this.beginning.call("foreignKey", terms().names(key.columns()))
                .call("references", terms().with(terms().name(key.referencedTable()), key.referencedColumns()));
            return options(chain, key);
        }

        @Override
        public Chain check(Check check) {
            Chain chain = named(this.beginning.call("check", List.of(terms().text(check.expression()))), check)
                .callIf(check.inheritance() == Inheritance.NOT_INHERITED, "noInherit");
            return commented(enforced(chain, check.enforcement()), check);
        }

        @Override
        public Chain exclude(Exclude exclude) {
            Chain chain = named(this.beginning.call("exclude", List.of(terms().name(exclude.method()))), exclude);
            for (Element element : exclude.elements()) {
                chain = compared(chain, element);
            }
            chain = stored(chain, exclude.include(), exclude.storage());
            chain = where(chain, exclude.predicate());
            return commented(deferred(chain, exclude.deferral()), exclude);
        }

        private Chain compared(Chain chain, Element element) {
            Code operator = terms().word(element.operator());
            if (element.key().term() instanceof IndexKey.ColumnTerm term
                    && element.key().equals(IndexKey.column(term.column()))) {
                return chain.call("column", terms().name(term.column()), operator);
            }
            if (element.key().term() instanceof IndexKey.ExpressionTerm term
                    && element.key().equals(IndexKey.expression(term.sql()))) {
                return chain.call("expression", terms().text(term.sql()), operator);
            }
            return chain.call("element", terms().value(element.key()), operator);
        }

        private Chain where(Chain chain, @Nullable String predicate) {
            return predicate == null ? chain : chain.call("where", terms().text(predicate));
        }

        @Override
        public Chain notNull(NotNull constraint) {
            Chain chain = named(this.beginning.call("notNull", List.of(terms().name(constraint.column()))), constraint)
                .callIf(constraint.inheritance() == Inheritance.NOT_INHERITED, "noInherit");
            return commented(enforced(chain, constraint.enforcement()), constraint);
        }

        private Terms terms() {
            return ConstraintCode.this.terms;
        }

    }

}
