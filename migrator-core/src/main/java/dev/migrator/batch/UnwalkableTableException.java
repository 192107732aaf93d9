package dev.migrator.batch;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A table is not there, or has no key to walk over it.
 */
public final class UnwalkableTableException extends MigratorException {

    private final String table;

    private UnwalkableTableException(String table, String problem, String action) {
        super(problem, action);
        this.table = table;
    }

    static UnwalkableTableException missing(String table) {
        return new UnwalkableTableException(table, "There is no table %s.".formatted(table),
                "Bring the table back, or correct its name; what is committed stays.");
    }

    static UnwalkableTableException keyless(String table, List<String> key) {
        String wanted = key.isEmpty() ? "no primary key"
                : "no unique index over (%s), in this order and without NULLs".formatted(String.join(", ", key));
        return new UnwalkableTableException(table, "The table %s has %s to walk over it.".formatted(table, wanted),
                "Make one, or say another with keyedBy.");
    }

    /**
     * The table.
     * @return as a person writes it
     */
    public String table() {
        return this.table;
    }

}
