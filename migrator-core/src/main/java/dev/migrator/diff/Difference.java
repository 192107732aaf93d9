package dev.migrator.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;

/**
 * What leads from one picture of a database to another.
 *
 * @param operations what is to be done, in an order in which each finds what it needs;
 * the same for the same pictures. Empty where the pictures show the same
 */
public record Difference(List<TypedOperation> operations) {

    /**
     * Which kinds of things are compared. The order of their steps is {@link Stage}'s.
     */
    private static final List<ModelComparator> COMPARATORS = List.of(new SchemaComparator(), new ExtensionComparator(),
            new EnumComparator(), new CompositeTypeComparator(), new DomainComparator(), new SequenceComparator(),
            new TableComparator(), new RoutineComparator(), new ViewComparator(), new MaterializedViewComparator(),
            new TriggerComparator(), new PolicyComparator(), new GrantComparator());

    /**
     * Copies.
     */
    public Difference {
        operations = List.copyOf(operations);
    }

    /**
     * Compares two pictures.
     * @param from what there is
     * @param to what is wanted
     * @return what is to be done
     */
    public static Difference between(DatabaseModel from, DatabaseModel to) {
        Requirements present = Requirements.of(from);
        List<Step> steps = steps(new Comparison(from, to, present, Set.of()), new Anew(from, to, present));
        return new Difference(
                new StepOrder(present, Requirements.of(to)).sort(steps).stream().map(Step::operation).toList());
    }

    /**
     * What is made anew may be needed by something else, so this is repeated until there
     * is no more of it.
     */
    private static List<Step> steps(Comparison comparison, Anew anew) {
        List<Step> steps = COMPARATORS.stream()
            .flatMap((comparator) -> comparator.compare(comparison).stream())
            .toList();
        Set<DatabaseObject> all = new HashSet<>(comparison.anew());
        return all.addAll(anew.of(steps)) ? steps(comparison.with(all), anew) : steps;
    }

    /**
     * Whether the pictures show the same.
     * @return whether there is nothing to do
     */
    public boolean isEmpty() {
        return this.operations.isEmpty();
    }

}
