package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.Before;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.SequenceOperation.DropSequence;
import dev.migrator.operation.SequenceOperation.SetSequenceOwner;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;

/**
 * Compares sequences. One that belongs to a column goes with it, and gets its owner once
 * that is there.
 */
final class SequenceComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        Set<ColumnName> columns = comparison.to()
            .tables()
            .stream()
            .flatMap((table) -> columns(table).stream())
            .collect(Collectors.toSet());
        return comparison.match(DatabaseModel::sequences, SequenceComparator::object)
            .steps((sequence) -> drop(sequence, columns, comparison.anew()), this::create, this::alter);
    }

    private static Set<ColumnName> columns(Table table) {
        return table.columns()
            .stream()
            .map((column) -> new ColumnName(table.name(), column.name()))
            .collect(Collectors.toSet());
    }

    private List<Step> drop(Sequence sequence, Set<ColumnName> columns, Set<DatabaseObject> anew) {
        ColumnName owner = sequence.ownedBy();
        if (owner != null
                && (!columns.contains(owner) || anew.contains(DatabaseObject.column(owner.table(), owner.column())))) {
            return List.of();
        }
        return List.of(drop(sequence));
    }

    private static Step drop(Sequence sequence) {
        return Step.drop(Stage.DROP_SEQUENCE, sequence.name(),
                new DropSequence(sequence.name(), false, DropBehavior.RESTRICT, sequence), object(sequence));
    }

    private List<Step> create(Sequence sequence) {
        List<Step> steps = new ArrayList<>();
        Sequence free = new Sequence(sequence.name(), sequence.options(), sequence.persistence(), null,
                sequence.comment());
        steps.add(Step.make(Stage.SEQUENCE, sequence.name(), new CreateSequence(free, false), object(sequence)));
        if (sequence.ownedBy() != null) {
            steps.add(own(sequence, sequence.ownedBy(), Before.nothing()));
        }
        return steps;
    }

    private List<Step> alter(Pair<Sequence> changed) {
        Sequence from = changed.from();
        Sequence to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (from.persistence() != to.persistence()) {
            steps.add(drop(from));
            steps.addAll(create(to));
            return steps;
        }
        if (!from.options().equals(to.options())) {
            steps.add(Step.alter(Stage.SEQUENCE, to.name(), new AlterSequence(to.name(), change(to), change(from)),
                    object(to)));
        }
        if (!Objects.equals(from.ownedBy(), to.ownedBy())) {
            ColumnName owner = to.ownedBy();
            steps.add(owner != null ? own(to, owner, Before.ofNullable(from.ownedBy())) : Step.alter(Stage.SEQUENCE,
                    to.name(), new SetSequenceOwner(to.name(), null, Before.ofNullable(from.ownedBy())), object(to)));
        }
        steps.addAll(Comments.between(Stage.SEQUENCE, to.name(), object(to), from.comment(), to.comment()));
        return steps;
    }

    /**
     * With the type, which a picture leaves out where it is the usual one.
     */
    private static SequenceChange change(Sequence sequence) {
        SequenceChange change = SequenceChange.to(sequence.options());
        return new SequenceChange(change.type() == null ? "bigint" : change.type(), change.start(), change.increment(),
                change.minimum(), change.maximum(), change.cache(), change.cycle());
    }

    private static Step own(Sequence sequence, ColumnName owner, Before<ColumnName> before) {
        return Step
            .alter(Stage.TABLE, TableSteps.key(owner.table(), TableSteps.Part.SEQUENCE, sequence.name()),
                    new SetSequenceOwner(sequence.name(), owner, before),
                    DatabaseObject.column(owner.table(), owner.column()))
            .alsoNeeding(object(sequence));
    }

    private static DatabaseObject object(Sequence sequence) {
        return new Named(NamedKind.SEQUENCE, sequence.name());
    }

}
