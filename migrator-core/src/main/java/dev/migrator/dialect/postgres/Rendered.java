package dev.migrator.dialect.postgres;

import dev.migrator.dialect.ImpossibleOperationException;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.UnsupportedByServerException;
import dev.migrator.operation.TypedOperation;

/**
 * The operation that is being written, and the server that it is written for. Refuses
 * what the server cannot do.
 *
 * @param operation the operation
 * @param server the server
 */
record Rendered(TypedOperation operation, ServerVersion server) {

    private static final int LONGEST = 120;

    void needs(Feature feature) {
        if (this.server.major() < feature.since()) {
            throw new UnsupportedByServerException(text(), feature.label(), this.server,
                    new ServerVersion(feature.since()));
        }
    }

    ImpossibleOperationException impossible(String reason, String action) {
        return new ImpossibleOperationException(text(), reason, action);
    }

    private String text() {
        String text = this.operation.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

}
