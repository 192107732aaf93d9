package dev.migrator.dialect.postgres;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The hint that the server gives with an error.
 */
public final class ServerHint {

    private ServerHint() {
    }

    /**
     * The hint of an error or of what caused it.
     * @param error what was thrown
     * @return null where the server gave none
     */
    public static @Nullable String of(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException psql) {
                ServerErrorMessage message = psql.getServerErrorMessage();
                return message == null ? null : message.getHint();
            }
        }
        return null;
    }

}
