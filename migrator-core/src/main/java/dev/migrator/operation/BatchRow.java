package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

/**
 * A row of a batch. What was read stays what it was, also after {@link #set}.
 */
public interface BatchRow extends TableRow {

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
