package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

/**
 * A row as the table has it at this revision, whatever today's entities look like.
 */
public interface TableRow {

    /**
     * The value of a column.
     * @param column its name
     * @param type what the driver is to make of it, such as {@code UUID} or
     * {@code LocalDate}
     * @param <T> the type
     * @return what was read; null for NULL
     * @throws dev.migrator.error.MigratorException where no such column was read
     */
    <T> @Nullable T get(String column, Class<T> type);

    /**
     * The value of a column as text.
     * @param column its name
     * @return null for NULL
     * @throws dev.migrator.error.MigratorException where no such column was read
     */
    default @Nullable String text(String column) {
        return get(column, String.class);
    }

}
