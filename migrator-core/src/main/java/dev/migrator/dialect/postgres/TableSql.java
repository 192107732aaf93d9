package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;
import dev.migrator.sql.LockMode;

/**
 * A new table: one statement, and others for what it cannot say.
 */
final class TableSql {

    private final Rendered rendered;

    private final CreateTable operation;

    private final Table table;

    TableSql(Rendered rendered, CreateTable operation) {
        this.rendered = rendered;
        this.operation = operation;
        this.table = operation.table();
    }

    Rendering rendering() {
        Rendering rendering = Rendering.of(create()).then(afterwards());
        PartitionOf partitionOf = this.table.partitionOf();
        if (partitionOf != null) {
            rendering = rendering.locking(isAttached() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                    partitionOf.parent());
        }
        for (QualifiedName parent : this.table.inherits()) {
            rendering = rendering.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, parent);
        }
        for (Constraint constraint : this.table.constraints()) {
            if (constraint instanceof ForeignKey key && !key.referencedTable().equals(this.table.name())) {
                rendering = rendering.locking(LockMode.SHARE_ROW_EXCLUSIVE, key.referencedTable());
            }
        }
        return rendering;
    }

    private String create() {
        TableStorage storage = this.table.storage();
        StringBuilder sql = new StringBuilder("CREATE ").append(persistence(storage.persistence()))
            .append("TABLE ")
            .append(Fragments.ifNotExists(this.operation.ifNotExists()))
            .append(Identifiers.of(this.table.name()));
        PartitionOf partitionOf = this.table.partitionOf();
        if (partitionOf != null && !isAttached()) {
            sql.append(" PARTITION OF ").append(Identifiers.of(partitionOf.parent()));
        }
        sql.append(elements());
        if (!this.table.inherits().isEmpty()) {
            sql.append(this.table.inherits()
                .stream()
                .map(Identifiers::of)
                .collect(Collectors.joining(", ", " INHERITS (", ")")));
        }
        if (partitionOf != null && !isAttached()) {
            sql.append(' ').append(partitionOf.bound());
        }
        if (this.table.partitioning() != null) {
            sql.append(" PARTITION BY ").append(partitioning(this.table.partitioning()));
        }
        if (storage.accessMethod() != null) {
            sql.append(" USING ").append(Identifiers.of(storage.accessMethod()));
        }
        sql.append(Fragments.with(storage.parameters())).append(onCommit());
        if (storage.tablespace() != null) {
            sql.append(" TABLESPACE ").append(Identifiers.of(storage.tablespace()));
        }
        return sql.toString();
    }

    /** A partition says nothing rather than an empty list, which it may not. */
    private String elements() {
        List<String> elements = new ArrayList<>();
        ColumnSql columns = new ColumnSql(this.rendered);
        boolean partition = this.table.partitionOf() != null && !isAttached();
        this.table.columns().forEach((column) -> elements.add(columns.definition(created(column), List.of())));
        this.table.constraints()
            .stream()
            .filter((constraint) -> !isLate(constraint))
            .forEach((constraint) -> elements.add(ConstraintSql.ofTable(constraint, this.rendered)));
        if (elements.isEmpty()) {
            return partition ? "" : " ()";
        }
        return elements.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    /**
     * Without NOT NULL where a constraint says it that is not valid yet or not inherited:
     * PostgreSQL refuses to be told the two of them.
     */
    private Column created(Column column) {
        boolean said = this.table.constraints()
            .stream()
            .anyMatch((constraint) -> constraint instanceof NotNull notNull && notNull.column().equals(column.name())
                    && (isLate(constraint) || notNull.inheritance() == Inheritance.NOT_INHERITED));
        return said ? new Column(column.name(), column.type(), column.collation(), true, column.value(),
                column.storage(), column.compression(), column.statistics(), column.options(), column.comment())
                : column;
    }

    private List<String> afterwards() {
        QualifiedName name = this.table.name();
        List<String> statements = new ArrayList<>();
        this.table.constraints()
            .stream()
            .filter(TableSql::isLate)
            .forEach((constraint) -> statements
                .add(AlterTable.sql(name, "ADD " + ConstraintSql.ofTable(constraint, this.rendered))));
        this.table.columns().forEach((column) -> statements.addAll(ColumnSql.afterwards(name, column)));
        this.table.indexes()
            .forEach((index) -> statements
                .addAll(IndexDdl.create(name, index, this.operation.ifNotExists(), this.rendered)));
        if (this.table.storage().clusteredOn() != null) {
            statements.add(AlterTable.sql(name, TableStorageDdl.clusterOn(this.table.storage().clusteredOn())));
        }
        if (this.table.rowSecurity().enabled()) {
            statements.add(AlterTable.sql(name, "ENABLE ROW LEVEL SECURITY"));
        }
        if (this.table.rowSecurity().forced()) {
            statements.add(AlterTable.sql(name, "FORCE ROW LEVEL SECURITY"));
        }
        if (!this.table.replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
            statements.add(AlterTable.sql(name, TableDdl.replicaIdentity(this.table.replicaIdentity())));
        }
        statements.addAll(CommentSql.on(DatabaseObject.table(name), this.table.comment()));
        this.table.constraints().forEach((constraint) -> statements.addAll(comment(name, constraint)));
        if (isAttached()) {
            statements.add(PartitionDdl.attach(Objects.requireNonNull(this.table.partitionOf()), name));
        }
        return statements;
    }

    /**
     * A partition with columns of its own cannot be made as one. It gets its indexes
     * before it is attached, so that it keeps them instead of getting others.
     */
    private boolean isAttached() {
        return this.table.partitionOf() != null && !this.table.columns().isEmpty();
    }

    private static List<String> comment(QualifiedName table, Constraint constraint) {
        return ConstraintDdl.comment(table, constraint);
    }

    /**
     * In {@code CREATE TABLE}, a constraint that is not valid yet would be taken as
     * valid.
     */
    private static boolean isLate(Constraint constraint) {
        return constraint.match(new ValidLater());
    }

    private static String persistence(Persistence persistence) {
        return switch (persistence) {
            case PERMANENT -> "";
            case UNLOGGED -> "UNLOGGED ";
            case TEMPORARY -> "TEMPORARY ";
        };
    }

    private static String partitioning(Partitioning partitioning) {
        return partitioning.strategy() + " (" + IndexSql.keys(partitioning.keys()) + ")";
    }

    private String onCommit() {
        return switch (this.operation.onCommit()) {
            case PRESERVE_ROWS -> "";
            case DELETE_ROWS -> " ON COMMIT DELETE ROWS";
            case DROP -> " ON COMMIT DROP";
        };
    }

}
