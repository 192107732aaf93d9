package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.IndexOperation;
import dev.migrator.operation.IndexOperation.AttachIndex;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.operation.IndexOperation.Reindex;
import dev.migrator.operation.IndexOperation.RenameIndex;
import dev.migrator.operation.IndexOperation.ResetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexStatistics;
import dev.migrator.operation.IndexOperation.SetIndexTablespace;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on indexes are written.
 */
final class IndexDdl implements IndexOperation.Cases<Rendering> {

    private final Rendered rendered;

    IndexDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createIndex(CreateIndex operation) {
        Index index = operation.index();
        String only = switch (operation.reach()) {
            case WITH_PARTITIONS -> "";
            case ONLY -> "ONLY ";
        };
        String words = concurrently(operation.concurrency()) + Fragments.ifNotExists(operation.ifNotExists());
        String sql = sql(words, only + Identifiers.of(operation.table()), index, this.rendered);
        Rendering rendering = switch (operation.concurrency()) {
            case BLOCKING -> Rendering.of(sql).locking(LockMode.SHARE, operation.table());
            case CONCURRENT -> Rendering.alone(sql).locking(LockMode.SHARE_UPDATE_EXCLUSIVE, operation.table());
        };
        return rendering.then(comment(operation.table(), index));
    }

    @Override
    public Rendering dropIndex(DropIndex operation) {
        String sql = "DROP INDEX " + concurrently(operation.concurrency()) + Fragments.ifExists(operation.ifExists())
                + Identifiers.of(operation.name()) + Fragments.cascade(operation.behavior());
        CreateIndex definition = operation.definition();
        return switch (operation.concurrency()) {
            case BLOCKING -> onTable(Rendering.of(sql).locking(LockMode.ACCESS_EXCLUSIVE, operation.name()), definition,
                    LockMode.ACCESS_EXCLUSIVE);
            case CONCURRENT -> onTable(Rendering.alone(sql).locking(LockMode.ACCESS_EXCLUSIVE, operation.name()),
                    definition, LockMode.SHARE_UPDATE_EXCLUSIVE);
        };
    }

    @Override
    public Rendering renameIndex(RenameIndex operation) {
        return alter(operation.from(), LockMode.SHARE_UPDATE_EXCLUSIVE, "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering reindex(Reindex operation) {
        String sql = "REINDEX %s %s%s".formatted(operation.scope(), concurrently(operation.concurrency()),
                Identifiers.of(operation.name()));
        LockMode blocking = switch (operation.scope()) {
            case INDEX -> LockMode.ACCESS_EXCLUSIVE;
            case TABLE -> LockMode.SHARE;
        };
        return switch (operation.concurrency()) {
            case BLOCKING -> Rendering.of(sql).locking(blocking, operation.name());
            case CONCURRENT -> Rendering.alone(sql).locking(LockMode.SHARE_UPDATE_EXCLUSIVE, operation.name());
        };
    }

    @Override
    public Rendering attachIndex(AttachIndex operation) {
        return alter(operation.index(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                "ATTACH PARTITION " + Identifiers.of(operation.partition()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.partition());
    }

    @Override
    public Rendering setIndexTablespace(SetIndexTablespace operation) {
        return alter(operation.index(), LockMode.ACCESS_EXCLUSIVE, "SET TABLESPACE " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setIndexStatistics(SetIndexStatistics operation) {
        return alter(operation.index(), LockMode.SHARE_UPDATE_EXCLUSIVE, "ALTER COLUMN %d SET STATISTICS %d"
            .formatted(operation.key(), ColumnStorageDdl.target(operation.to())));
    }

    @Override
    public Rendering setIndexParameter(SetIndexParameter operation) {
        return alter(operation.index(), StorageParameters.lock(operation.name()),
                "SET (" + Fragments.parameters(Map.of(operation.name(), operation.to())) + ")");
    }

    @Override
    public Rendering resetIndexParameter(ResetIndexParameter operation) {
        return alter(operation.index(), StorageParameters.lock(operation.name()),
                "RESET (" + Fragments.parameter(operation.name()) + ")");
    }

    /** An index that is made together with its table or view. */
    static List<String> create(QualifiedName table, Index index, boolean ifNotExists, Rendered rendered) {
        List<String> statements = new ArrayList<>();
        statements.add(sql(Fragments.ifNotExists(ifNotExists && index.name() != null), Identifiers.of(table), index,
                rendered));
        statements.addAll(comment(table, index));
        return statements;
    }

    private static String sql(String words, String table, Index index, Rendered rendered) {
        if (index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT) {
            rendered.needs(Feature.NULLS_NOT_DISTINCT);
        }
        boolean unique = index.uniqueness() != Uniqueness.NOT_UNIQUE;
        Identifier name = index.name();
        IndexStorage storage = index.storage();
        return "CREATE %sINDEX %s".formatted(unique ? "UNIQUE " : "", words)
                + (name == null ? "" : Identifiers.of(name) + " ") + "ON " + table
                + (index.method().equals(Index.BTREE) ? "" : " USING " + Identifiers.of(index.method())) + " ("
                + IndexSql.keys(index.keys()) + ")" + IndexSql.include(index.include())
                + (index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT ? " NULLS NOT DISTINCT" : "")
                + Fragments.with(storage.parameters())
                + (storage.tablespace() == null ? "" : " TABLESPACE " + Identifiers.of(storage.tablespace()))
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    private static List<String> comment(QualifiedName table, Index index) {
        return index.name() == null ? List.of()
                : CommentSql.on(new Named(NamedKind.INDEX, table.sibling(index.name())), index.comment());
    }

    private static Rendering onTable(Rendering rendering, @Nullable CreateIndex definition, LockMode mode) {
        return definition == null ? rendering : rendering.locking(mode, definition.table());
    }

    private static String concurrently(Concurrency concurrency) {
        return switch (concurrency) {
            case BLOCKING -> "";
            case CONCURRENT -> "CONCURRENTLY ";
        };
    }

    private static Rendering alter(QualifiedName index, LockMode mode, String clause) {
        return Rendering.of("ALTER INDEX " + Identifiers.of(index) + " " + clause).locking(mode, index);
    }

}
