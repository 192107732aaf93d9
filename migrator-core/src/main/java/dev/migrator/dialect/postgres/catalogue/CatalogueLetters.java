package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.Compression;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Policy;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Trigger;

/**
 * The letters that the catalogues have for what the picture has enums for.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalogs.html">System catalogs</a>
 */
final class CatalogueLetters {

    private CatalogueLetters() {
    }

    static Persistence persistence(char letter) {
        return switch (letter) {
            case 'p' -> Persistence.PERMANENT;
            case 'u' -> Persistence.UNLOGGED;
            case 't' -> Persistence.TEMPORARY;
            default -> throw unknown("relpersistence", letter);
        };
    }

    static Partitioning.Strategy partitionStrategy(char letter) {
        return switch (letter) {
            case 'r' -> Partitioning.Strategy.RANGE;
            case 'l' -> Partitioning.Strategy.LIST;
            case 'h' -> Partitioning.Strategy.HASH;
            default -> throw unknown("partstrat", letter);
        };
    }

    static ReplicaIdentity.Kind replicaIdentity(char letter) {
        return switch (letter) {
            case 'd' -> ReplicaIdentity.Kind.DEFAULT;
            case 'i' -> ReplicaIdentity.Kind.INDEX;
            case 'f' -> ReplicaIdentity.Kind.FULL;
            case 'n' -> ReplicaIdentity.Kind.NOTHING;
            default -> throw unknown("relreplident", letter);
        };
    }

    static @Nullable ColumnStorage storage(char letter) {
        return switch (letter) {
            case ' ' -> null;
            case 'p' -> ColumnStorage.PLAIN;
            case 'e' -> ColumnStorage.EXTERNAL;
            case 'x' -> ColumnStorage.EXTENDED;
            case 'm' -> ColumnStorage.MAIN;
            default -> throw unknown("attstorage", letter);
        };
    }

    static @Nullable Compression compression(char letter) {
        return switch (letter) {
            case ' ' -> null;
            case 'p' -> Compression.PGLZ;
            case 'l' -> Compression.LZ4;
            default -> throw unknown("attcompression", letter);
        };
    }

    static ReferentialAction.Kind referentialAction(char letter) {
        return switch (letter) {
            case 'a' -> ReferentialAction.Kind.NO_ACTION;
            case 'r' -> ReferentialAction.Kind.RESTRICT;
            case 'c' -> ReferentialAction.Kind.CASCADE;
            case 'n' -> ReferentialAction.Kind.SET_NULL;
            case 'd' -> ReferentialAction.Kind.SET_DEFAULT;
            default -> throw unknown("confdeltype", letter);
        };
    }

    static Routine.Kind routineKind(char letter) {
        return switch (letter) {
            case 'f', 'w' -> Routine.Kind.FUNCTION;
            case 'p' -> Routine.Kind.PROCEDURE;
            case 'a' -> Routine.Kind.AGGREGATE;
            default -> throw unknown("prokind", letter);
        };
    }

    static Trigger.Mode triggerMode(char letter) {
        return switch (letter) {
            case 'O' -> Trigger.Mode.ENABLED;
            case 'D' -> Trigger.Mode.DISABLED;
            case 'R' -> Trigger.Mode.REPLICA;
            case 'A' -> Trigger.Mode.ALWAYS;
            default -> throw unknown("tgenabled", letter);
        };
    }

    static Policy.Command policyCommand(char letter) {
        return switch (letter) {
            case '*' -> Policy.Command.ALL;
            case 'r' -> Policy.Command.SELECT;
            case 'a' -> Policy.Command.INSERT;
            case 'w' -> Policy.Command.UPDATE;
            case 'd' -> Policy.Command.DELETE;
            default -> throw unknown("polcmd", letter);
        };
    }

    private static IllegalStateException unknown(String column, char letter) {
        return new IllegalStateException("%s is '%s', which no PostgreSQL from 14 to 18 has".formatted(column, letter));
    }

}
