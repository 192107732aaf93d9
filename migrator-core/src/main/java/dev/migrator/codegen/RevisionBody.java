package dev.migrator.codegen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.TypedOperation;

/**
 * What a drafted revision does.
 *
 * @param transactional whether it runs in one transaction
 * @param upgrade the SQL of the way up; blank where it is still to be written
 * @param downgrade the SQL of the way down; blank where it is still to be written or
 * there is nothing to do; null where there is no way down
 */
public record RevisionBody(boolean transactional, String upgrade, @Nullable String downgrade) {

    /**
     * A body that does operations, in one transaction.
     * @param upgrade the way up, in order
     * @param downgrade the way down, in order
     * @param dialect writes them
     * @param server the oldest server that is to understand them
     * @return a paragraph for each operation
     * @throws dev.migrator.dialect.UnsupportedByServerException where the server is too
     * old for an operation
     */
    public static RevisionBody of(List<TypedOperation> upgrade, List<TypedOperation> downgrade, Dialect dialect,
            ServerVersion server) {
        OperationText text = new OperationText(dialect, server);
        return new RevisionBody(true, sql(dialect.preparation(upgrade), upgrade, text),
                sql(List.of(), downgrade, text));
    }

    /**
     * The same body with notes for its reader.
     * @param notes lines of text, which become comments at the beginning of the way up
     * @return another body
     */
    public RevisionBody noting(List<String> notes) {
        String comments = notes.stream()
            .map((note) -> "-- " + note.replaceAll("\\R", " ") + "\n")
            .collect(Collectors.joining());
        return notes.isEmpty() ? this
                : new RevisionBody(this.transactional, comments + "\n" + this.upgrade, this.downgrade);
    }

    private static String sql(List<String> preparation, List<TypedOperation> operations, OperationText text) {
        return Stream.concat(preparation.stream(), operations.stream().map((operation) -> operation.match(text)))
            .map((statements) -> statements + ";")
            .collect(Collectors.joining("\n\n"));
    }

    /**
     * A body that does nothing, up or down.
     * @return in a transaction
     */
    public static RevisionBody empty() {
        return new RevisionBody(true, "", "");
    }

}
