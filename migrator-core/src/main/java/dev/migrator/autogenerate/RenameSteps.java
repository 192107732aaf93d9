package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.model.Rename;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;

/**
 * The renames of a model that have not happened yet in a database.
 */
public final class RenameSteps {

    private final DatabaseModel present;

    private final DatabaseModel declared;

    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

    private final List<TypedOperation> steps = new ArrayList<>();

    private RenameSteps(DatabaseModel present, DatabaseModel declared) {
        this.present = present;
        this.declared = declared;
        present.tables().forEach((table) -> this.tables.put(table.name(), table));
    }

    /**
     * Finds them.
     * @param renames what the model says, the latest former name first
     * @param present what the database has
     * @param declared what is declared
     * @return tables first, each with the sequences that are named after it, then
     * columns; empty where all has happened
     */
    public static List<TypedOperation> of(List<Rename> renames, DatabaseModel present, DatabaseModel declared) {
        RenameSteps all = new RenameSteps(present, declared);
        renames.stream().filter((rename) -> rename.column() == null).forEach(all::addTable);
        renames.stream().filter((rename) -> rename.column() != null).forEach(all::addColumn);
        return List.copyOf(all.steps);
    }

    private void addTable(Rename rename) {
        QualifiedName former = rename.table().sibling(rename.former());
        boolean wanted = declares(rename.table()) && !declares(former);
        if (wanted && this.tables.containsKey(former) && !this.tables.containsKey(rename.table())) {
            this.tables.put(rename.table(), this.tables.remove(former));
            this.steps.add(new RenameTable(former, rename.table().name()));
            addSequences(former, rename.table());
        }
    }

    private boolean declares(QualifiedName table) {
        return this.declared.tables().stream().anyMatch((candidate) -> candidate.name().equals(table));
    }

    private void addSequences(QualifiedName former, QualifiedName name) {
        Set<QualifiedName> wanted = this.declared.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        Set<QualifiedName> before = this.present.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        for (QualifiedName sequence : before.stream().sorted().toList()) {
            String text = sequence.name().value();
            String beginning = former.name().value() + "_";
            if (sequence.sibling(name.name()).equals(name) && text.startsWith(beginning) && text.endsWith("_seq")
                    && !wanted.contains(sequence)) {
                QualifiedName other = sequence
                    .sibling(new Identifier(name.name().value() + "_" + text.substring(beginning.length())));
                if (wanted.contains(other) && !before.contains(other)) {
                    this.steps.add(new RenameSequence(sequence, other.name()));
                }
            }
        }
    }

    private void addColumn(Rename rename) {
        Table table = this.tables.get(rename.table());
        Table wanted = this.declared.tables()
            .stream()
            .filter((candidate) -> candidate.name().equals(rename.table()))
            .findFirst()
            .orElse(null);
        Identifier column = rename.column();
        if (table == null || wanted == null || column == null || wanted.column(column).isEmpty()) {
            return;
        }
        Set<Identifier> names = new HashSet<>(table.columns().stream().map((each) -> each.name()).toList());
        this.steps.stream()
            .filter((step) -> step instanceof RenameColumn before && before.table().equals(rename.table()))
            .forEach((step) -> names.add(((RenameColumn) step).to()));
        if (names.contains(rename.former()) && !names.contains(column) && wanted.column(rename.former()).isEmpty()) {
            this.steps.add(new RenameColumn(rename.table(), rename.former(), column));
        }
    }

}
