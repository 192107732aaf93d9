package dev.migrator.batch;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A row does not go. The batches before it are committed.
 */
public final class PoisonousRowException extends MigratorException {

    private final String table;

    private final List<String> key;

    PoisonousRowException(String table, List<String> columns, List<String> key, Throwable cause) {
        super("The row (%s) = (%s) of %s does not go: %s".formatted(String.join(", ", columns), String.join(", ", key),
                table, cause.getMessage()),
                "The rows before it are done. Correct the row or the revision and go on; or say skipFailing to keep such rows "
                        + "in the table of skipped rows.",
                cause);
        this.table = table;
        this.key = List.copyOf(key);
    }

    /**
     * The table.
     * @return as a person writes it
     */
    public String table() {
        return this.table;
    }

    /**
     * The key of the row.
     * @return a text for each column of the key
     */
    public List<String> key() {
        return this.key;
    }

}
