package dev.migrator.execute;

import java.sql.SQLException;
import java.util.List;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.error.MigratorException;

/**
 * A schema could not be emptied, because other sessions hold locks of what is in it.
 */
public final class SchemaInUseException extends MigratorException {

    private final String schema;

    private final List<Backend> blockers;

    SchemaInUseException(String schema, List<Backend> blockers, SQLException cause) {
        super("The schema %s is in use: %s".formatted(schema, cause.getMessage()) + blocked(blockers),
                "Everything is as it was. Stop what uses the schema, or let it end its transactions, and start again.",
                cause);
        this.schema = schema;
        this.blockers = List.copyOf(blockers);
    }

    private static String blocked(List<Backend> blockers) {
        StringBuilder text = new StringBuilder();
        blockers.forEach((blocker) -> text.append("\nBlocked by ").append(blocker));
        return text.toString();
    }

    /**
     * The schema.
     * @return its name, not quoted
     */
    public String schema() {
        return this.schema;
    }

    /**
     * Who holds locks in it.
     * @return empty where it is over already
     */
    public List<Backend> blockers() {
        return this.blockers;
    }

}
