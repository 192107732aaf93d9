package dev.migrator.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.QualifiedName;

/**
 * What operations take away for good.
 */
final class Losses {

    private final Map<QualifiedName, QualifiedName> formerNames = new HashMap<>();

    /**
     * Losses after some renames.
     */
    Losses(List<TypedOperation> renames) {
        renames.forEach((operation) -> {
            if (operation instanceof RenameTable rename) {
                this.formerNames.put(rename.from().sibling(rename.to()), rename.from());
            }
        });
    }

    List<Loss> of(List<TypedOperation> operations) {
        Set<QualifiedName> dropped = operations.stream()
            .filter(DropTable.class::isInstance)
            .map((operation) -> ((DropTable) operation).name())
            .collect(Collectors.toSet());
        return operations.stream()
            .filter((operation) -> !isGeneratedAgain(operation, operations))
            .flatMap(this::loss)
            .filter((loss) -> loss.column() == null || !dropped.contains(loss.table()))
            .toList();
    }

    /**
     * What PostgreSQL computes from other columns is there again at once.
     */
    private static boolean isGeneratedAgain(TypedOperation operation, List<TypedOperation> operations) {
        return operation instanceof DropColumn drop && drop.definition() != null && isGenerated(drop.definition())
                && operations.stream()
                    .anyMatch((other) -> other instanceof AddColumn add && add.table().equals(drop.table())
                            && add.column().name().equals(drop.column()) && isGenerated(add));
    }

    private static boolean isGenerated(AddColumn add) {
        return add.column().value() instanceof Generated;
    }

    private Stream<Loss> loss(TypedOperation operation) {
        if (operation instanceof DropTable drop) {
            return Stream.of(new Loss(former(drop.name()), null));
        }
        return operation instanceof DropColumn drop ? Stream.of(new Loss(former(drop.table()), drop.column()))
                : Stream.empty();
    }

    private QualifiedName former(QualifiedName table) {
        return this.formerNames.getOrDefault(table, table);
    }

}
