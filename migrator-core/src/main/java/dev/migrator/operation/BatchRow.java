package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

/**
 * A row as the table has it at this revision, whatever today's entities look like.
 */
public interface BatchRow {

    /**
     * The value of a column.
     * @param column its name
     * @param type what the driver is to make of it, such as {@code UUID} or
     * {@code LocalDate}
     * @param <T> the type
     * @return what was read, also after {@link #set}; null for NULL
     * @throws dev.migrator.error.MigratorException where the batch does not read such a
     * column, or the driver cannot give it in this type
     */
    <T> @Nullable T get(String column, Class<T> type);

    /**
     * The value of a column as text.
     * @param column its name
     * @return null for NULL
     */
    default @Nullable String text(String column) {
        return get(column, String.class);
    }

    /**
     * Gives a column another value. All changes of a batch are sent together when its
     * code has run.
     * @param column its name; no part of the key
     * @param value as PostgreSQL reads its text, such as a number, a {@code UUID}, a time
     * or an array; null for NULL
     * @return this
     * @throws dev.migrator.error.MigratorException where the table has no such column
     */
    BatchRow set(String column, @Nullable Object value);

}
