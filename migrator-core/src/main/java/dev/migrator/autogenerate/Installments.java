package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.diff.Difference;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * What leads from a present picture to a wanted one, as revisions would do it:
 * <ol>
 * <li>new values of enums that something else uses, since PostgreSQL lets nothing use
 * them before they are committed;</li>
 * <li>renames, and everything else;</li>
 * <li>indexes that are made concurrently, since that can be in no transaction.</li>
 * </ol>
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-altertype.html">ALTER TYPE ... ADD
 * VALUE</a>
 */
public final class Installments {

    private final DatabaseModel present;

    private final List<TypedOperation> renames;

    private final DatabaseModel renamed;

    private final DatabaseModel wanted;

    private final Function<TypedOperation, String> text;

    /** Everything but the renames. */
    private final List<TypedOperation> operations;

    /**
     * All that is to be done.
     * @param present what the database has
     * @param renames what is renamed first
     * @param renamed what the database would have after it; the same as the present
     * picture where nothing is
     * @param wanted what there is to be
     * @param text an operation as SQL
     */
    public Installments(DatabaseModel present, List<TypedOperation> renames, DatabaseModel renamed,
            DatabaseModel wanted, Function<TypedOperation, String> text) {
        this.present = present;
        this.renames = List.copyOf(renames);
        this.renamed = renamed;
        this.wanted = wanted;
        this.text = text;
        this.operations = operations(renamed, wanted);
    }

    /**
     * The revisions to write.
     * @param indexes how indexes of present tables are made
     * @return in their order; empty where there is nothing to do
     */
    public List<Installment> list(ConcurrentIndexes indexes) {
        if (this.operations.isEmpty() && this.renames.isEmpty()) {
            return List.of();
        }
        List<Installment> list = new ArrayList<>();
        DatabaseModel begin = this.renamed;
        if (usesNewEnumValue(this.operations)) {
            DatabaseModel extended = this.present.withEnums(extended(this.present));
            list.add(new Installment("enum values", true, up(this.present, extended), down(this.present, extended)));
            begin = this.renamed.withEnums(extended(this.renamed));
        }
        DatabaseModel end = indexes == ConcurrentIndexes.YES ? withoutNewIndexes() : this.wanted;
        Installment main = main(begin, end);
        if (!main.upgrade().isEmpty()) {
            list.add(main);
        }
        if (!end.equals(this.wanted)) {
            list.add(new Installment("indexes", false, concurrently(up(end, this.wanted)),
                    concurrently(down(end, this.wanted))));
        }
        return list;
    }

    private Installment main(DatabaseModel begin, DatabaseModel end) {
        boolean everything = begin.equals(this.renamed) && end.equals(this.wanted);
        List<TypedOperation> operations = everything ? this.operations : operations(begin, end);
        RenameProposals proposals = new RenameProposals(operations);
        Obstacles obstacles = new Obstacles(begin, end);
        Stream<Change> changes = operations.stream().flatMap((operation) -> changes(operation, proposals, obstacles));
        return new Installment("", true, Stream.concat(this.renames.stream().map(Change::of), changes).toList(),
                Stream.concat(down(begin, end).stream(), back().stream()).toList());
    }

    private Stream<Change> changes(TypedOperation operation, RenameProposals proposals, Obstacles obstacles) {
        List<String> notes = Stream
            .concat(proposals.of(operation).stream().flatMap((rename) -> alternative(rename).stream()),
                    obstacles.notes(operation))
            .toList();
        return notes.isEmpty() ? SafeColumn.changes(operation) : Stream.of(new Change(operation, notes));
    }

    private List<String> alternative(TypedOperation rename) {
        String what = rename instanceof RenameColumn column
                ? "%s was renamed to %s".formatted(column.from().value(), column.to().value())
                : "the table was renamed to " + ((RenameTable) rename).to().value();
        return List.of("If %s, nothing of this is right: say @RenamedFrom in the model and".formatted(what),
                "write the revision anew, or put this in place of what is dropped and added:",
                "  %s;".formatted(this.text.apply(rename)));
    }

    private List<Change> back() {
        List<Change> back = new ArrayList<>(this.renames.stream()
            .map((rename) -> (TypedOperation) rename.reverse().orElseThrow())
            .map(Change::of)
            .toList());
        Collections.reverse(back);
        return back;
    }

    private static List<TypedOperation> operations(DatabaseModel from, DatabaseModel to) {
        return Difference.between(from, to).operations();
    }

    private static List<Change> up(DatabaseModel from, DatabaseModel to) {
        return operations(from, to).stream().map(Change::of).toList();
    }

    private static List<Change> down(DatabaseModel from, DatabaseModel to) {
        return up(to, from);
    }

    private static boolean usesNewEnumValue(List<TypedOperation> operations) {
        Set<String> literals = operations.stream()
            .filter(AddEnumValue.class::isInstance)
            .map((operation) -> "'" + ((AddEnumValue) operation).value().replace("'", "''") + "'")
            .collect(Collectors.toSet());
        return operations.stream()
            .filter((operation) -> !(operation instanceof AddEnumValue))
            .map(Object::toString)
            .anyMatch((operation) -> literals.stream().anyMatch(operation::contains));
    }

    /**
     * The enums of a picture with the values that they only gain.
     */
    private List<EnumType> extended(DatabaseModel model) {
        return model.enums().stream().map((type) -> {
            Optional<EnumType> other = this.wanted.enums()
                .stream()
                .filter((candidate) -> candidate.name().equals(type.name()))
                .filter((candidate) -> keepsAll(type.values(), candidate.values()))
                .findFirst();
            return new EnumType(type.name(), other.map(EnumType::values).orElse(type.values()), type.comment());
        }).toList();
    }

    private static boolean keepsAll(List<String> values, List<String> more) {
        return more.stream().filter(values::contains).toList().equals(values);
    }

    /**
     * The wanted picture without the indexes that tables gain, or get anew, which are
     * there already. Those of partitioned tables cannot be made concurrently.
     */
    private DatabaseModel withoutNewIndexes() {
        Map<QualifiedName, Table> before = new HashMap<>();
        this.renamed.tables().forEach((table) -> before.put(table.name(), table));
        return this.wanted.withTables(this.wanted.tables()
            .stream()
            .map((table) -> before.containsKey(table.name()) ? withoutNewIndexes(before.get(table.name()), table)
                    : table)
            .toList());
    }

    private static Table withoutNewIndexes(Table before, Table table) {
        if (table.partitioning() != null) {
            return table;
        }
        Set<Index> present = before.indexes().stream().map(Installments::bare).collect(Collectors.toSet());
        return table.withIndexes(table.indexes().stream().filter((index) -> present.contains(bare(index))).toList());
    }

    /**
     * What cannot change without making the index anew.
     */
    private static Index bare(Index index) {
        return new Index(null, index.uniqueness(), index.method(), index.keys(), index.include(), index.predicate(),
                IndexStorage.DEFAULT, null);
    }

    private static List<Change> concurrently(List<Change> changes) {
        return changes.stream().map((change) -> new Change(concurrently(change.operation()), change.notes())).toList();
    }

    private static TypedOperation concurrently(TypedOperation operation) {
        if (operation instanceof CreateIndex create) {
            return new CreateIndex(create.table(), create.index(), Concurrency.CONCURRENT, create.reach(),
                    create.ifNotExists());
        }
        if (operation instanceof DropIndex drop) {
            return new DropIndex(drop.name(), Concurrency.CONCURRENT, drop.ifExists(), drop.behavior(),
                    drop.definition());
        }
        return operation;
    }

    /**
     * What goes for good.
     * @return tables and columns by the names that the database has for them now
     */
    public List<Loss> losses() {
        return new Losses(this.renames).of(this.operations);
    }

}
