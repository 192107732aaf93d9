package dev.migrator.codegen.java;

import java.util.List;

import dev.migrator.operation.ConstraintOperation;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.AddConstraintUsingIndex;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.ConstraintOperation.RenameConstraint;
import dev.migrator.operation.ConstraintOperation.SetDeferral;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.ConstraintOperation.SetInheritance;
import dev.migrator.operation.ConstraintOperation.ValidateConstraint;
import dev.migrator.operation.NewConstraint;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Operations on constraints as a migration says them.
 */
final class ConstraintCalls implements ConstraintOperation.Cases<Code> {

    private final Terms terms;

    ConstraintCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code addConstraint(AddConstraint operation) {
        if (!Sayable.constraint(operation.constraint())) {
            return this.terms.add(operation);
        }
        return new ConstraintCode(this.terms)
            .of(operation.constraint(), (kind, arguments) -> adding(operation.table(), kind, arguments))
            .code();
    }

    @Override
    public Code addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        if (operation.deferral() != Deferral.NOT_DEFERRABLE) {
            return this.terms.add(operation);
        }
        return this.terms.alter(operation.table())
            .call("addConstraintUsingIndex", this.terms.name(operation.name()), this.terms.value(operation.key()),
                    this.terms.name(operation.index()))
            .code();
    }

    @Override
    public Code dropConstraint(DropConstraint operation) {
        Constraint before = operation.definition();
        if (before != null && !isSaid(before, operation.name())) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.on(operation.table(), "dropConstraint", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (constraint) -> ConstraintCode.withoutName(this.terms).of(constraint, this::alone).code());
    }

    @Override
    public Code renameConstraint(RenameConstraint operation) {
        return this.terms.alter(operation.table())
            .call("renameConstraint", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code validateConstraint(ValidateConstraint operation) {
        return this.terms.alter(operation.table()).call("validateConstraint", this.terms.name(operation.name())).code();
    }

    @Override
    public Code setDeferral(SetDeferral operation) {
        Chain change = this.terms.alter(operation.table())
            .call("setDeferral", this.terms.name(operation.name()), this.terms.value(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setEnforcement(SetEnforcement operation) {
        Chain change = this.terms.alter(operation.table())
            .call("setEnforcement", this.terms.name(operation.name()), this.terms.value(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setInheritance(SetInheritance operation) {
        Chain change = this.terms.alter(operation.table())
            .call("setInheritance", this.terms.name(operation.name()), this.terms.value(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    /**
     * The recorder itself has methods for the most common kinds.
     */
    private Chain adding(QualifiedName table, String kind, List<Code> arguments) {
        String method = "add" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return switch (kind) {
            case "exclude", "notNull" -> this.terms.alter(table).call(method, arguments);
            default -> this.terms.on(table, method, arguments.toArray(Code[]::new));
        };
    }

    private Chain alone(String kind, List<Code> arguments) {
        return this.terms.call(NewConstraint.class, kind, arguments.toArray(Code[]::new));
    }

    /**
     * Nothing begins an exclusion constraint or a NOT NULL on its own.
     */
    private static boolean isSaid(Constraint before, Identifier name) {
        return Sayable.constraint(before) && name.equals(before.name())
                && !(before instanceof Exclude || before instanceof NotNull);
    }

}
