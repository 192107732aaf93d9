package dev.migrator.dialect.postgres;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ColumnStorageOperation;
import dev.migrator.operation.ColumnStorageOperation.ResetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnStorage;
import dev.migrator.operation.ColumnStorageOperation.SetCompression;
import dev.migrator.operation.ColumnStorageOperation.SetStatistics;
import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.Compression;
import dev.migrator.sql.LockMode;

/**
 * How operations on the storage and the statistics of columns are written.
 */
final class ColumnStorageDdl implements ColumnStorageOperation.Cases<Rendering> {

    private final Rendered rendered;

    ColumnStorageDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering setColumnStorage(SetColumnStorage operation) {
        ColumnStorage to = operation.to();
        if (to == null) {
            this.rendered.needs(Feature.STORAGE_DEFAULT);
        }
        return AlterTable.column(operation.table(), operation.column(), LockMode.ACCESS_EXCLUSIVE,
                "SET STORAGE " + (to == null ? "DEFAULT" : to));
    }

    @Override
    public Rendering setCompression(SetCompression operation) {
        Compression to = operation.to();
        return AlterTable.column(operation.table(), operation.column(), LockMode.ACCESS_EXCLUSIVE,
                "SET COMPRESSION " + (to == null ? "default" : method(to)));
    }

    @Override
    public Rendering setStatistics(SetStatistics operation) {
        return AlterTable.column(operation.table(), operation.column(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                "SET STATISTICS " + target(operation.to()));
    }

    @Override
    public Rendering setColumnOption(SetColumnOption operation) {
        return AlterTable.column(operation.table(), operation.column(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                "SET (" + Fragments.parameters(Map.of(operation.name(), operation.to())) + ")");
    }

    @Override
    public Rendering resetColumnOption(ResetColumnOption operation) {
        return AlterTable.column(operation.table(), operation.column(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                "RESET (" + Fragments.parameter(operation.name()) + ")");
    }

    static String method(Compression compression) {
        return switch (compression) {
            case PGLZ -> "pglz";
            case LZ4 -> "lz4";
        };
    }

    /** The word {@code DEFAULT} is understood since PostgreSQL 17, -1 always. */
    static int target(@Nullable Integer target) {
        return target == null ? -1 : target;
    }

}
