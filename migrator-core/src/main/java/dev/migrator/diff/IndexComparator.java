package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.operation.IndexOperation.Reach;
import dev.migrator.operation.IndexOperation.RenameIndex;
import dev.migrator.operation.IndexOperation.ResetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexTablespace;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Compares the indexes of a table. One that cannot be altered is made anew.
 */
final class IndexComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        Matching<Index> matching = matching(to.name(), from.indexes(), to.indexes(), comparison);
        List<Pair<Index>> renamed = new Renaming(from, to, comparison).among(matching, IndexComparator::name,
                IndexComparator::nameless);
        List<Step> steps = new ArrayList<>(renamed.stream().map((pair) -> rename(to, pair)).toList());
        steps.addAll(steps(to.name(), matching.without(renamed)));
        return steps;
    }

    private static Step rename(Table table, Pair<Index> pair) {
        return Step.alter(Stage.TABLE, key(table.name(), pair.to()),
                new RenameIndex(table.name().sibling(name(pair.from())), name(pair.to())), TableSteps.object(table));
    }

    /**
     * Compares the indexes of a table or materialized view.
     */
    static List<Step> compare(QualifiedName owner, List<Index> from, List<Index> to, Comparison comparison) {
        return steps(owner, matching(owner, from, to, comparison));
    }

    private static Matching<Index> matching(QualifiedName owner, List<Index> from, List<Index> to,
            Comparison comparison) {
        return comparison.match(from, to, (index) -> object(owner, index));
    }

    private static List<Step> steps(QualifiedName owner, Matching<Index> matching) {
        return matching.steps((index) -> List.of(drop(owner, index)), (index) -> List.of(create(owner, index)),
                (changed) -> alter(owner, changed));
    }

    private static Index nameless(Index index) {
        return new Index(null, index.uniqueness(), index.method(), index.keys(), index.include(), index.predicate(),
                index.storage(), index.comment());
    }

    private static List<Step> alter(QualifiedName owner, Pair<Index> changed) {
        Index from = changed.from();
        Index to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!as(from, to.storage(), to.comment()).equals(to)) {
            steps.add(drop(owner, from));
            steps.add(create(owner, to));
            return steps;
        }
        QualifiedName name = owner.sibling(name(to));
        List<TypedOperation> operations = new ArrayList<>(
                Options.between(from.storage().parameters(), to.storage().parameters(),
                        (option, value, before) -> new SetIndexParameter(name, option, value, before),
                        (option, before) -> new ResetIndexParameter(name, option, before)));
        if (!Objects.equals(from.storage().tablespace(), to.storage().tablespace())) {
            operations.add(new SetIndexTablespace(name, Tablespaces.of(to.storage().tablespace()),
                    Tablespaces.of(from.storage().tablespace())));
        }
        operations
            .forEach((operation) -> steps.add(Step.alter(Stage.TABLE, key(owner, to), operation, object(owner, to))));
        steps.addAll(Comments.between(Stage.TABLE, key(owner, to), object(owner, to), from.comment(), to.comment()));
        return steps;
    }

    static Step create(QualifiedName owner, Index index) {
        return Step.make(Stage.TABLE, key(owner, index),
                new CreateIndex(owner, index, Concurrency.BLOCKING, Reach.WITH_PARTITIONS, false),
                object(owner, index));
    }

    static Step drop(QualifiedName owner, Index index) {
        return Step.drop(Stage.DROP_CONSTRAINT, key(owner, index),
                new DropIndex(owner.sibling(name(index)), Concurrency.BLOCKING, false, DropBehavior.RESTRICT,
                        new CreateIndex(owner, index, Concurrency.BLOCKING, Reach.WITH_PARTITIONS, false)),
                object(owner, index));
    }

    private static Index as(Index index, IndexStorage storage, @Nullable String comment) {
        return new Index(index.name(), index.uniqueness(), index.method(), index.keys(), index.include(),
                index.predicate(), storage, comment);
    }

    private static String key(QualifiedName owner, Index index) {
        return TableSteps.key(owner, Part.INDEX, name(index));
    }

    static DatabaseObject object(QualifiedName owner, Index index) {
        return new Named(NamedKind.INDEX, owner.sibling(name(index)));
    }

    private static Identifier name(Index index) {
        return Objects.requireNonNull(index.name(), "an index that was read has a name");
    }

}
