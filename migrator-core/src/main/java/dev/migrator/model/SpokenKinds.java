package dev.migrator.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrator.operation.BatchChange;
import dev.migrator.operation.ColumnOperation;
import dev.migrator.operation.ColumnStorageOperation;
import dev.migrator.operation.ColumnValueOperation;
import dev.migrator.operation.CommentOperation;
import dev.migrator.operation.ConstraintOperation;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.DomainOperation;
import dev.migrator.operation.EnumOperation;
import dev.migrator.operation.ExtensionOperation;
import dev.migrator.operation.GrantOperation;
import dev.migrator.operation.IndexOperation;
import dev.migrator.operation.MaterializedViewOperation;
import dev.migrator.operation.Operation;
import dev.migrator.operation.PartitionOperation;
import dev.migrator.operation.PolicyOperation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.RoutineOperation;
import dev.migrator.operation.RowOperation;
import dev.migrator.operation.SchemaOperation;
import dev.migrator.operation.SequenceOperation;
import dev.migrator.operation.TableOperation;
import dev.migrator.operation.TableStorageOperation;
import dev.migrator.operation.TriggerOperation;
import dev.migrator.operation.TypeOperation;
import dev.migrator.operation.TypedOperation;
import dev.migrator.operation.ViewOperation;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.StatementSplitter;

/**
 * Which kinds of things an operation makes.
 */
final class SpokenKinds implements Operation.Cases<Set<ObjectKind>>, TypedOperation.Cases<Set<ObjectKind>> {

    private static final Set<ObjectKind> TABLES = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.DEFAULT,
            ObjectKind.KEY, ObjectKind.FOREIGN_KEY, ObjectKind.CHECK, ObjectKind.PLAIN_INDEX);

    /** The first words of statements. */
    private static final Map<List<String>, Set<ObjectKind>> STATEMENTS = Map.ofEntries(
            Map.entry(List.of("CREATE", "[UNLOGGED", "TABLE"), TABLES),
            Map.entry(List.of("CREATE", "[UNIQUE", "INDEX"), EnumSet.of(ObjectKind.INDEX)),
            Map.entry(List.of("CREATE", "SEQUENCE"), EnumSet.of(ObjectKind.SEQUENCE)),
            Map.entry(List.of("CREATE", "TYPE|DOMAIN"), EnumSet.of(ObjectKind.TYPE)),
            Map.entry(List.of("CREATE", "[OR", "[REPLACE", "[RECURSIVE", "VIEW"), EnumSet.of(ObjectKind.VIEW)),
            Map.entry(List.of("CREATE", "MATERIALIZED", "VIEW"), EnumSet.of(ObjectKind.VIEW)),
            Map.entry(List.of("CREATE", "[OR", "[REPLACE", "FUNCTION|PROCEDURE|AGGREGATE"),
                    EnumSet.of(ObjectKind.ROUTINE)),
            Map.entry(List.of("CREATE", "[OR", "[REPLACE", "[CONSTRAINT", "TRIGGER"), EnumSet.of(ObjectKind.TRIGGER)),
            Map.entry(List.of("CREATE", "POLICY"), EnumSet.of(ObjectKind.POLICY)),
            Map.entry(List.of("COMMENT", "ON"), EnumSet.of(ObjectKind.COMMENT)));

    @Override
    public Set<ObjectKind> typed(TypedOperation operation) {
        return operation.match((TypedOperation.Cases<Set<ObjectKind>>) this);
    }

    @Override
    public Set<ObjectKind> rawSql(RawSql operation) {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        for (Statement statement : StatementSplitter
            .split(new SqlText(operation.sql(), "schema definition", operation.firstLine()))) {
            STATEMENTS.forEach((words, kind) -> {
                if (statement.startsWith(words.toArray(String[]::new))) {
                    kinds.addAll(kind);
                }
            });
        }
        return kinds;
    }

    @Override
    public Set<ObjectKind> dataChange(DataChange operation) {
        return Set.of();
    }

    @Override
    public Set<ObjectKind> batchChange(BatchChange operation) {
        return Set.of();
    }

    @Override
    public Set<ObjectKind> schema(SchemaOperation operation) {
        return Set.of();
    }

    @Override
    public Set<ObjectKind> extension(ExtensionOperation operation) {
        return Set.of(ObjectKind.EXTENSION);
    }

    @Override
    public Set<ObjectKind> table(TableOperation operation) {
        return TABLES;
    }

    @Override
    public Set<ObjectKind> tableStorage(TableStorageOperation operation) {
        return Set.of(ObjectKind.STORAGE);
    }

    @Override
    public Set<ObjectKind> column(ColumnOperation operation) {
        return Set.of(ObjectKind.COLUMN);
    }

    @Override
    public Set<ObjectKind> columnValue(ColumnValueOperation operation) {
        return Set.of(ObjectKind.DEFAULT);
    }

    @Override
    public Set<ObjectKind> columnStorage(ColumnStorageOperation operation) {
        return Set.of(ObjectKind.STORAGE);
    }

    @Override
    public Set<ObjectKind> constraint(ConstraintOperation operation) {
        return Set.of(ObjectKind.KEY, ObjectKind.FOREIGN_KEY, ObjectKind.CHECK, ObjectKind.EXCLUSION);
    }

    @Override
    public Set<ObjectKind> index(IndexOperation operation) {
        return Set.of(ObjectKind.INDEX);
    }

    @Override
    public Set<ObjectKind> enumeration(EnumOperation operation) {
        return Set.of(ObjectKind.TYPE);
    }

    @Override
    public Set<ObjectKind> type(TypeOperation operation) {
        return Set.of(ObjectKind.TYPE);
    }

    @Override
    public Set<ObjectKind> domain(DomainOperation operation) {
        return Set.of(ObjectKind.TYPE);
    }

    @Override
    public Set<ObjectKind> sequence(SequenceOperation operation) {
        return Set.of(ObjectKind.SEQUENCE);
    }

    @Override
    public Set<ObjectKind> view(ViewOperation operation) {
        return Set.of(ObjectKind.VIEW);
    }

    @Override
    public Set<ObjectKind> materializedView(MaterializedViewOperation operation) {
        return Set.of(ObjectKind.VIEW);
    }

    @Override
    public Set<ObjectKind> routine(RoutineOperation operation) {
        return Set.of(ObjectKind.ROUTINE);
    }

    @Override
    public Set<ObjectKind> trigger(TriggerOperation operation) {
        return Set.of(ObjectKind.TRIGGER);
    }

    @Override
    public Set<ObjectKind> policy(PolicyOperation operation) {
        return Set.of(ObjectKind.POLICY);
    }

    @Override
    public Set<ObjectKind> grant(GrantOperation operation) {
        return Set.of(ObjectKind.PRIVILEGE);
    }

    @Override
    public Set<ObjectKind> partition(PartitionOperation operation) {
        return Set.of();
    }

    @Override
    public Set<ObjectKind> comment(CommentOperation operation) {
        return Set.of(ObjectKind.COMMENT);
    }

    @Override
    public Set<ObjectKind> row(RowOperation operation) {
        return Set.of();
    }

}
