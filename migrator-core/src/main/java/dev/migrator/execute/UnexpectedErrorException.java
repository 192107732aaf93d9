package dev.migrator.execute;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * The server refused a statement that keeps the state tables or the session, for a reason
 * that has no error of its own here.
 */
public final class UnexpectedErrorException extends MigratorException {

    private final @Nullable String sqlState;

    UnexpectedErrorException(SQLException cause) {
        super("The server refused a statement of the run itself: %s [SQLState %s].".formatted(cause.getMessage(),
                cause.getSQLState()),
                "What was committed before is recorded, the rest was rolled back. The server's log has more; start "
                        + "again when its reason is gone.",
                cause);
        this.sqlState = cause.getSQLState();
    }

    /**
     * The server's error code.
     * @return five characters; null where the driver gave none
     */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

}
