package dev.migrator.boot.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrator.boot.data.MappedColumn.Content;
import dev.migrator.operation.NewColumn;
import dev.migrator.operation.NewTable;
import dev.migrator.operation.Operations;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What the entities of one table say of it, while they are read.
 */
final class MappedTable {

    private final QualifiedName name;

    private final Map<Identifier, MappedColumn> columns = new LinkedHashMap<>();

    private final Set<MappedReference> references = new LinkedHashSet<>();

    private List<Identifier> key = List.of();

    MappedTable(QualifiedName name) {
        this.name = name;
    }

    QualifiedName name() {
        return this.name;
    }

    /**
     * The type of one of its columns.
     * @throws IllegalStateException where it has no such
     */
    String type(Identifier column) {
        MappedColumn known = this.columns.get(column);
        if (known == null) {
            throw new IllegalStateException("The table %s has no column %s".formatted(this.name, column));
        }
        return known.type();
    }

    /**
     * A column that an entity has. One that several have takes nulls where one of them
     * writes them.
     */
    void mapped(MappedColumn column) {
        MappedColumn known = this.columns.putIfAbsent(column.name(), column);
        if (known != null) {
            refuseOtherType(known, column);
            if (column.content() == Content.NULLABLE) {
                this.columns.put(column.name(), column);
            }
        }
    }

    /**
     * A column that says to what an entity belongs. Where the entity shows it as a
     * property, too, that is only to be read.
     */
    void belonging(MappedColumn column) {
        MappedColumn known = this.columns.putIfAbsent(column.name(), column);
        if (known != null) {
            refuseOtherType(known, column);
            if (column.content() == Content.REQUIRED && known.content() == Content.NULLABLE) {
                this.columns.put(column.name(), column);
            }
        }
    }

    private void refuseOtherType(MappedColumn known, MappedColumn other) {
        if (!known.type().equals(other.type())) {
            throw new ContradictoryColumnException(this.name, known, other);
        }
    }

    void refersTo(MappedReference reference) {
        this.references.add(reference);
    }

    /**
     * The columns of the primary key.
     * @param identifiers empty for none
     */
    void identifiedBy(List<Identifier> identifiers) {
        this.key = List.copyOf(identifiers);
    }

    /**
     * The columns of the primary key.
     * @return empty where it has none
     */
    List<Identifier> key() {
        return this.key;
    }

    void create(Operations op) {
        op.createTable(this.name, (table) -> {
            this.columns.values().forEach((column) -> create(column, table));
            if (!this.key.isEmpty()) {
                table.primaryKey(texts(this.key));
            }
        });
    }

    private void create(MappedColumn column, NewTable table) {
        NewColumn created = table.column(column.name().value(), column.type());
        if (column.content() == Content.GENERATED) {
            created.identity(IdentityKind.BY_DEFAULT, UnaryOperator.identity());
        }
        else if (column.content() == Content.REQUIRED && !this.key.contains(column.name())) {
            created.notNull();
        }
    }

    void createReferences(Operations op) {
        for (MappedReference reference : new ArrayList<>(this.references)) {
            op.table(this.name)
                .addForeignKey(texts(reference.columns()))
                .references(reference.table(), texts(reference.referenced()));
        }
    }

    private static String[] texts(List<Identifier> names) {
        return names.stream().map(Identifier::value).toArray(String[]::new);
    }

}
