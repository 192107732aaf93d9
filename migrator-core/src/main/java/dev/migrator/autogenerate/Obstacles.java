package dev.migrator.autogenerate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.diff.Dependents;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;

/**
 * What is left alone and needs a table or column that goes, so that PostgreSQL will not
 * let it go: no source knows what is to become of it.
 */
final class Obstacles {

    private final Dependents dependents;

    private final Things present;

    private final Things wanted;

    Obstacles(DatabaseModel present, DatabaseModel wanted) {
        this.dependents = Dependents.in(present);
        this.present = Things.of(present);
        this.wanted = Things.of(wanted);
    }

    /**
     * What the author of a revision should read before an operation.
     */
    Stream<String> notes(TypedOperation operation) {
        String obstacles = dropped(operation).filter((thing) -> !this.wanted.contain(thing))
            .flatMap((thing) -> this.dependents.of(thing).stream())
            .filter((thing) -> this.present.showTheSameAs(this.wanted, thing))
            .map((thing) -> "%s %s".formatted(Texts.kind(thing), Texts.name(thing)))
            .distinct()
            .collect(Collectors.joining(", "));
        return obstacles.isEmpty() ? Stream.empty() : Stream.of(
                "TODO: fails while these need it, about which no source says anything; change or drop them before:",
                "  " + obstacles);
    }

    private static Stream<DatabaseObject> dropped(TypedOperation operation) {
        if (operation instanceof DropColumn drop) {
            return Stream.of(DatabaseObject.column(drop.table(), drop.column()));
        }
        return operation instanceof DropTable drop ? Stream.of(DatabaseObject.table(drop.name())) : Stream.empty();
    }

}
