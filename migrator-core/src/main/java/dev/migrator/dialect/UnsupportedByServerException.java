package dev.migrator.dialect;

import dev.migrator.error.MigratorException;

/**
 * An operation needs a newer server.
 */
public final class UnsupportedByServerException extends MigratorException {

    private final String operation;

    private final ServerVersion server;

    private final ServerVersion since;

    /**
     * Creates the error.
     * @param operation the operation, as text
     * @param feature what of it is not supported
     * @param server the server that there is
     * @param since the first server that supports it
     */
    public UnsupportedByServerException(String operation, String feature, ServerVersion server, ServerVersion since) {
        super("%s: %s needs %s, and the server is %s.".formatted(operation, feature, since, server),
                "Nothing was run. Upgrade the server, or leave that part out of the revision.");
        this.operation = operation;
        this.server = server;
        this.since = since;
    }

    /**
     * The operation.
     * @return as text
     */
    public String operation() {
        return this.operation;
    }

    /**
     * The server that there is.
     * @return its version
     */
    public ServerVersion server() {
        return this.server;
    }

    /**
     * The first server that supports the operation.
     * @return its version
     */
    public ServerVersion since() {
        return this.since;
    }

}
