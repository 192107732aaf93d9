package dev.migrator.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A table as it is at this revision: its columns are those that the database has when the
 * revision runs. So the code of a revision goes on working when entities change after it.
 * Conditions are SQL with question marks; values are passed as PostgreSQL reads their
 * texts.
 */
public interface RevisionTable {

    /**
     * The names of the columns.
     * @return in the order of the table
     */
    List<String> columns();

    /**
     * Reads rows, a thousand at a time.
     * @param code is given each; a row is valid while it looks at it
     * @param where what follows {@code WHERE}; {@code true} for all rows
     * @param values for the question marks
     */
    void each(Consumer<TableRow> code, String where, Object... values);

    /**
     * {@code INSERT}s a row.
     * @param row values by column
     * @throws dev.migrator.error.MigratorException where the table has no such column
     */
    void insert(Map<String, ? extends @Nullable Object> row);

    /**
     * {@code UPDATE}s rows.
     * @param changes values by column
     * @param where what follows {@code WHERE}
     * @param values for the question marks
     * @return how many rows were changed
     * @throws dev.migrator.error.MigratorException where the table has no such column
     */
    int update(Map<String, ? extends @Nullable Object> changes, String where, Object... values);

    /**
     * {@code DELETE}s rows.
     * @param where what follows {@code WHERE}
     * @param values for the question marks
     * @return how many rows there were
     */
    int delete(String where, Object... values);

}
