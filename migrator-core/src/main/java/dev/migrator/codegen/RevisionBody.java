package dev.migrator.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionWay.Operating;
import dev.migrator.codegen.RevisionWay.Written;
import dev.migrator.codegen.java.NotedOperation;
import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;

/**
 * What a drafted revision does.
 *
 * @param transactional whether it runs in one transaction
 * @param upgrade the way up
 * @param downgrade the way down; null where there is none
 */
public record RevisionBody(boolean transactional, RevisionWay upgrade, @Nullable RevisionWay downgrade) {

    /**
     * A body that runs SQL.
     * @param transactional whether it runs in one transaction
     * @param upgrade the SQL of the way up; blank where it is still to be written
     * @param downgrade the SQL of the way down; blank where it is still to be written or
     * there is nothing to do; null where there is no way down
     */
    public RevisionBody(boolean transactional, String upgrade, @Nullable String downgrade) {
        this(transactional, new Written(upgrade), downgrade == null ? null : new Written(downgrade));
    }

    /**
     * A body that does operations, in one transaction.
     * @param upgrade the way up, in order
     * @param downgrade the way down, in order
     * @param dialect writes them as SQL
     * @param server the oldest server that is to understand them
     * @return in SQL a paragraph for each operation, in Java a call
     * @throws dev.migrator.dialect.UnsupportedByServerException where the server is too
     * old for an operation
     */
    public static RevisionBody of(List<TypedOperation> upgrade, List<TypedOperation> downgrade, Dialect dialect,
            ServerVersion server) {
        return of(true, NotedOperation.plain(upgrade), NotedOperation.plain(downgrade), dialect, server);
    }

    /**
     * A body that does operations, some of which need words.
     * @param transactional whether it runs in one transaction
     * @param upgrade the way up, in order; typed operations
     * @param downgrade the way down, likewise
     * @param dialect writes them as SQL
     * @param server the oldest server that is to understand them
     * @return in SQL a paragraph for each operation, in Java a call
     * @throws dev.migrator.dialect.UnsupportedByServerException where the server is too
     * old for an operation
     */
    public static RevisionBody of(boolean transactional, List<NotedOperation> upgrade, List<NotedOperation> downgrade,
            Dialect dialect, ServerVersion server) {
        OperationText text = new OperationText(dialect, server);
        List<TypedOperation> typed = upgrade.stream().map((noted) -> (TypedOperation) noted.operation()).toList();
        return new RevisionBody(transactional, way(dialect.preparation(typed), upgrade, text),
                way(List.of(), downgrade, text));
    }

    private static RevisionWay way(List<String> preparation, List<NotedOperation> operations, OperationText text) {
        List<NotedOperation> all = new ArrayList<>(
                NotedOperation.plain(preparation.stream().map((statement) -> new RawSql(statement, 0)).toList()));
        all.addAll(operations);
        return new Operating(all,
                all.stream().map((operation) -> paragraph(operation, text)).collect(Collectors.joining("\n\n")),
                List.of());
    }

    private static String paragraph(NotedOperation operation, OperationText text) {
        return operation.notes()
            .stream()
            .map((note) -> "-- %s\n".formatted(note.replaceAll("\\R", " ")))
            .collect(Collectors.joining("", "", statements(operation, text)));
    }

    private static String statements(NotedOperation operation, OperationText text) {
        String own = operation.wording().sql();
        return own != null ? own.strip() : operation.operation().match(text) + ";";
    }

    /**
     * The same body with notes for its reader.
     * @param notes lines of text, which become comments at the beginning of the way up
     * @return another body
     */
    public RevisionBody noting(List<String> notes) {
        return new RevisionBody(this.transactional, this.upgrade.noting(notes), this.downgrade);
    }

    /**
     * A body that does nothing, up or down.
     * @return in a transaction
     */
    public static RevisionBody empty() {
        return new RevisionBody(true, "", "");
    }

}
