package dev.migrator.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Table;

/**
 * Which drops may be renames in truth, since something like it is added at the same time.
 *
 * @param operations all that is to be done
 */
record RenameProposals(List<TypedOperation> operations) {

    private static final double ALIKE = 0.5;

    /**
     * What a drop may be.
     * @param drop one of the operations
     * @return empty where nothing like it is added
     */
    Optional<TypedOperation> of(TypedOperation drop) {
        if (drop instanceof DropColumn column) {
            return ofColumn(column);
        }
        return drop instanceof DropTable table ? ofTable(table) : Optional.empty();
    }

    private Optional<TypedOperation> ofColumn(DropColumn drop) {
        if (drop.definition() == null) {
            return Optional.empty();
        }
        Column before = drop.definition().column();
        return this.operations.stream()
            .filter((operation) -> operation instanceof AddColumn add && add.table().equals(drop.table())
                    && !add.column().name().equals(before.name()) && add.column().type().equals(before.type()))
            .map((operation) -> ((AddColumn) operation).column().name())
            .max((one, other) -> Double.compare(likeness(before.name(), one), likeness(before.name(), other)))
            .map((name) -> new RenameColumn(drop.table(), before.name(), name));
    }

    private Optional<TypedOperation> ofTable(DropTable drop) {
        Table before = drop.definition();
        if (before == null) {
            return Optional.empty();
        }
        return this.operations.stream()
            .filter(CreateTable.class::isInstance)
            .map((operation) -> ((CreateTable) operation).table())
            .filter((table) -> !table.name().equals(before.name())
                    && table.name().sibling(before.name().name()).equals(before.name())
                    && likeness(before, table) >= ALIKE)
            .max((one, other) -> Double.compare(likeness(before, one), likeness(before, other)))
            .map((table) -> new RenameTable(before.name(), table.name().name()));
    }

    /**
     * The part of all columns that both have, with the same type.
     */
    private static double likeness(Table one, Table other) {
        Set<String> mine = columns(one);
        Set<String> common = new HashSet<>(mine);
        common.retainAll(columns(other));
        Set<String> all = new HashSet<>(mine);
        all.addAll(columns(other));
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> columns(Table table) {
        return table.columns()
            .stream()
            .map((column) -> column.name().value() + " " + column.type())
            .collect(Collectors.toSet());
    }

    /**
     * The part of all pairs of neighbouring letters that both have (Sørensen and Dice).
     */
    private static double likeness(Identifier one, Identifier other) {
        Set<String> mine = pairs(one.value());
        Set<String> common = new HashSet<>(mine);
        common.retainAll(pairs(other.value()));
        return 2.0 * common.size() / (mine.size() + pairs(other.value()).size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index <= text.length(); index++) {
            pairs.add((" " + text + " ").substring(index, index + 2));
        }
        return pairs;
    }

}
