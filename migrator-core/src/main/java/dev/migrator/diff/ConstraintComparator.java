package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.ConstraintOperation.RenameConstraint;
import dev.migrator.operation.DropBehavior;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.ConstraintCopy;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Table;

/**
 * Compares the constraints of a table. One that cannot be altered is made anew.
 */
final class ConstraintComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        Matching<Constraint> matching = comparison.match(from.constraints(), to.constraints(),
                (constraint) -> object(to, constraint));
        List<Pair<Constraint>> renamed = new Renaming(from, to, comparison).among(matching, ConstraintComparator::name,
                ConstraintComparator::nameless);
        List<Step> steps = new ArrayList<>(renamed.stream().map((pair) -> rename(to, pair)).toList());
        steps.addAll(matching.without(renamed)
            .steps((constraint) -> List.of(drop(to, constraint)), (constraint) -> List.of(add(to, constraint)),
                    (changed) -> alter(to, changed)));
        return steps;
    }

    private static Constraint nameless(Constraint constraint) {
        return new ConstraintCopy(null, null, constraint.comment()).of(constraint);
    }

    private static Step rename(Table table, Pair<Constraint> pair) {
        return Step.alter(Stage.TABLE, key(table, pair.to()),
                new RenameConstraint(table.name(), name(pair.from()), name(pair.to())), TableSteps.object(table));
    }

    private static List<Step> alter(Table table, Pair<Constraint> changed) {
        Constraint from = changed.from();
        Constraint to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (ConstraintChange.isPossible(from, to)) {
            new ConstraintChange(table.name(), name(to)).operations(from, to)
                .forEach((operation) -> steps.add(Step.alter(stage(to), key(table, to), operation, object(table, to))));
        }
        else {
            steps.add(drop(table, from));
            steps.add(add(table, to));
            return steps;
        }
        steps.addAll(Comments.between(stage(to), key(table, to), object(table, to), from.comment(), to.comment()));
        return steps;
    }

    static Step add(Table table, Constraint constraint) {
        Step step = Step.make(stage(constraint), key(table, constraint), new AddConstraint(table.name(), constraint),
                ConstraintThings.of(table.name(), constraint));
        return table.constraints()
            .stream()
            .filter((other) -> isSameKey(other, constraint))
            .findFirst()
            .map((primaryKey) -> step.alsoNeeding(object(table, primaryKey)))
            .orElse(step);
    }

    /**
     * Whether a unique constraint is over the columns of the primary key. A foreign key
     * depends on the first of equal keys, so that is the primary key.
     */
    private static boolean isSameKey(Constraint primaryKey, Constraint constraint) {
        return primaryKey instanceof PrimaryKey first && constraint instanceof Unique second
                && Set.copyOf(first.columns()).equals(Set.copyOf(second.columns()));
    }

    static Step drop(Table table, Constraint constraint) {
        return Step.drop(constraint instanceof ForeignKey ? Stage.DROP_FOREIGN_KEY : Stage.DROP_CONSTRAINT,
                dropKey(table, constraint),
                new DropConstraint(table.name(), name(constraint), false, DropBehavior.RESTRICT, constraint),
                ConstraintThings.of(table.name(), constraint));
    }

    /** A primary key needs NOT NULL, so that goes after it. */
    private static String dropKey(Table table, Constraint constraint) {
        return constraint instanceof NotNull ? TableSteps.key(table.name(), Part.REST, name(constraint))
                : key(table, constraint);
    }

    private static Stage stage(Constraint constraint) {
        return constraint instanceof ForeignKey ? Stage.FOREIGN_KEY : Stage.TABLE;
    }

    /**
     * Foreign keys of partitions come first, so that that of the partitioned table finds
     * them.
     */
    private static String key(Table table, Constraint constraint) {
        String key = TableSteps.key(table.name(), Part.CONSTRAINT, name(constraint));
        return constraint instanceof ForeignKey && table.partitionOf() != null ? "\0" + key : key;
    }

    private static DatabaseObject object(Table table, Constraint constraint) {
        return ConstraintThings.object(table.name(), constraint);
    }

    private static Identifier name(Constraint constraint) {
        return ConstraintThings.name(constraint);
    }

}
