package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrator.model.Rename;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;

/**
 * The renames of a model that have not happened yet in a database.
 */
public final class RenameSteps {

    /** Those that no step is for yet. */
    private final List<Rename> open;

    private final Map<QualifiedName, Table> declaredTables = new HashMap<>();

    private final Set<QualifiedName> declaredSequences;

    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

    private final Set<QualifiedName> sequences;

    private final List<TypedOperation> steps = new ArrayList<>();

    private RenameSteps(List<Rename> renames, DatabaseModel present, DatabaseModel declared) {
        this.open = new ArrayList<>(renames);
        declared.tables().forEach((table) -> this.declaredTables.put(table.name(), table));
        this.declaredSequences = declared.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        present.tables().forEach((table) -> this.tables.put(table.name(), table));
        this.sequences = present.sequences()
            .stream()
            .map(Sequence::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Finds them.
     * @param renames what the model says, the latest former name first
     * @param present what the database has
     * @param declared what is declared
     * @return tables first, each with the sequences that are named after it, then
     * columns; one whose name another one takes goes out of its way before; empty where
     * all has happened
     */
    public static List<TypedOperation> of(List<Rename> renames, DatabaseModel present, DatabaseModel declared) {
        RenameSteps all = new RenameSteps(renames, present, declared);
        all.add((rename) -> rename.column() == null, all::addTable);
        all.add((rename) -> rename.column() != null, all::addColumn);
        return List.copyOf(all.steps);
    }

    /**
     * Again and again, since one rename can make the place for another one.
     */
    private void add(Predicate<Rename> which, Predicate<Rename> step) {
        boolean found = true;
        while (found) {
            Optional<Rename> done = this.open.stream().filter(which).filter(step).findFirst();
            done.ifPresent(this.open::remove);
            found = done.isPresent();
        }
    }

    private boolean addTable(Rename rename) {
        QualifiedName former = rename.table().sibling(rename.former());
        boolean wanted = declares(rename.table()) && (!declares(former) || getsTable(former));
        if (wanted && this.tables.containsKey(former) && !this.tables.containsKey(rename.table())) {
            this.tables.put(rename.table(), this.tables.remove(former));
            this.steps.add(new RenameTable(former, rename.table().name()));
            addSequences(former, rename.table());
            return true;
        }
        return false;
    }

    /**
     * Whether the name is declared for another table, which has yet to get it.
     */
    private boolean getsTable(QualifiedName name) {
        return this.open.stream()
            .anyMatch((rename) -> rename.column() == null && rename.table().equals(name)
                    && this.tables.containsKey(name.sibling(rename.former())));
    }

    private boolean declares(QualifiedName table) {
        return this.declaredTables.containsKey(table);
    }

    private void addSequences(QualifiedName former, QualifiedName name) {
        for (QualifiedName sequence : List.copyOf(this.sequences)) {
            String text = sequence.name().value();
            String beginning = former.name().value() + "_";
            if (sequence.sibling(name.name()).equals(name) && text.startsWith(beginning) && text.endsWith("_seq")
                    && (!this.declaredSequences.contains(sequence) || declares(former))) {
                QualifiedName other = sequence
                    .sibling(new Identifier(name.name().value() + "_" + text.substring(beginning.length())));
                if (this.declaredSequences.contains(other) && !this.sequences.contains(other)) {
                    this.sequences.remove(sequence);
                    this.sequences.add(other);
                    this.steps.add(new RenameSequence(sequence, other.name()));
                }
            }
        }
    }

    private boolean addColumn(Rename rename) {
        Table table = this.tables.get(rename.table());
        Table wanted = this.declaredTables.get(rename.table());
        Identifier column = rename.column();
        if (table == null || wanted == null || column == null || wanted.column(column).isEmpty()) {
            return false;
        }
        Set<Identifier> names = names(table, rename.table());
        boolean free = wanted.column(rename.former()).isEmpty() || getsColumn(rename.table(), rename.former(), names);
        if (names.contains(rename.former()) && !names.contains(column) && free) {
            return this.steps.add(new RenameColumn(rename.table(), rename.former(), column));
        }
        return false;
    }

    /**
     * The names of the columns after the steps so far.
     */
    private Set<Identifier> names(Table table, QualifiedName name) {
        Set<Identifier> names = new HashSet<>(table.columns().stream().map(Column::name).toList());
        this.steps.stream()
            .filter((step) -> step instanceof RenameColumn before && before.table().equals(name))
            .forEach((step) -> {
                names.remove(((RenameColumn) step).from());
                names.add(((RenameColumn) step).to());
            });
        return names;
    }

    private boolean getsColumn(QualifiedName table, Identifier column, Set<Identifier> names) {
        return this.open.stream()
            .anyMatch((rename) -> rename.table().equals(table) && column.equals(rename.column())
                    && names.contains(rename.former()));
    }

}
