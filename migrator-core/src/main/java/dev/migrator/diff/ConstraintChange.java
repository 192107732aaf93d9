package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.operation.ConstraintOperation.SetDeferral;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.ConstraintOperation.SetInheritance;
import dev.migrator.operation.ConstraintOperation.ValidateConstraint;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What {@code ALTER CONSTRAINT} and {@code VALIDATE CONSTRAINT} can change.
 *
 * @param table the table of the constraint
 * @param name its name
 */
record ConstraintChange(QualifiedName table, Identifier name) {

    /**
     * Whether one constraint can become the other.
     */
    static boolean isPossible(Constraint from, Constraint to) {
        return from.getClass().equals(to.getClass()) && from.match(new As(to)).equals(to);
    }

    /**
     * The operations, where it is possible.
     */
    List<TypedOperation> operations(Constraint from, Constraint to) {
        List<TypedOperation> operations = new ArrayList<>();
        if (from instanceof ForeignKey before && to instanceof ForeignKey after) {
            if (before.deferral() != after.deferral()) {
                operations.add(new SetDeferral(this.table, this.name, after.deferral(), before.deferral()));
            }
            enforce(operations, before.enforcement(), after.enforcement());
        }
        if (from instanceof Check before && to instanceof Check after) {
            enforce(operations, before.enforcement(), after.enforcement());
        }
        if (from instanceof NotNull before && to instanceof NotNull after) {
            if (before.inheritance() != after.inheritance()) {
                operations.add(new SetInheritance(this.table, this.name, after.inheritance(), before.inheritance()));
            }
            enforce(operations, before.enforcement(), after.enforcement());
        }
        return operations;
    }

    private void enforce(List<TypedOperation> operations, Enforcement from, Enforcement to) {
        if (from == Enforcement.NOT_VALID && to == Enforcement.VALIDATED) {
            operations.add(new ValidateConstraint(this.table, this.name));
        }
        else if (from != to) {
            operations.add(new SetEnforcement(this.table, this.name, to, from));
        }
    }

    /**
     * A constraint with what can be altered of it as in another of its kind.
     */
    private record As(Constraint to) implements Constraint.Cases<Constraint> {

        @Override
        public Constraint primaryKey(PrimaryKey from) {
            return new PrimaryKey(from.name(), from.columns(), from.include(), from.overlaps(), from.deferral(),
                    from.storage(), this.to.comment());
        }

        @Override
        public Constraint unique(Unique from) {
            return new Unique(from.name(), from.columns(), from.include(), from.nulls(), from.overlaps(),
                    from.deferral(), from.storage(), this.to.comment());
        }

        @Override
        public Constraint foreignKey(ForeignKey from) {
            ForeignKey wanted = (ForeignKey) this.to;
            return new ForeignKey(from.name(), from.columns(), from.referencedTable(), from.referencedColumns(),
                    from.match(), from.onUpdate(), from.onDelete(), from.overlaps(), wanted.deferral(),
                    reachable(from.enforcement(), wanted.enforcement(), true), wanted.comment());
        }

        @Override
        public Constraint check(Check from) {
            return new Check(from.name(), from.expression(), from.inheritance(),
                    reachable(from.enforcement(), ((Check) this.to).enforcement(), false), this.to.comment());
        }

        @Override
        public Constraint exclude(Exclude from) {
            return new Exclude(from.name(), from.method(), from.elements(), from.include(), from.predicate(),
                    from.deferral(), from.storage(), this.to.comment());
        }

        @Override
        public Constraint notNull(NotNull from) {
            NotNull wanted = (NotNull) this.to;
            return new NotNull(from.name(), from.column(), wanted.inheritance(),
                    reachable(from.enforcement(), wanted.enforcement(), false), wanted.comment());
        }

        /**
         * Any constraint can be validated; only a foreign key can be taken in and out of
         * force.
         */
        private static Enforcement reachable(Enforcement from, Enforcement to, boolean switchable) {
            boolean validated = from == Enforcement.NOT_VALID && to == Enforcement.VALIDATED;
            boolean switched = switchable && (from == Enforcement.VALIDATED && to == Enforcement.NOT_ENFORCED
                    || from == Enforcement.NOT_ENFORCED && to == Enforcement.VALIDATED);
            return validated || switched ? to : from;
        }

    }

}
