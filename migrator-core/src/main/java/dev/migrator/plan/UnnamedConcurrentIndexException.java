package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.sql.Statement;

/**
 * An index is to be built concurrently without a name. After a crash only its name tells
 * whether the index was finished, is left INVALID, or was never begun.
 */
public final class UnnamedConcurrentIndexException extends MigratorException {

    private final RevisionId revision;

    UnnamedConcurrentIndexException(Revision revision, Statement statement) {
        super("Revision %s (%s) builds an index concurrently without naming it: %s".formatted(revision.id(),
                statement.placeIn(revision.origin()), statement.sql()),
                "Nothing was run. Give the index a name: CREATE INDEX CONCURRENTLY <name> ON ...");
        this.revision = revision.id();
    }

    /**
     * The revision that holds the statement.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
