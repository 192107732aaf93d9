package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.sql.Statement;

/**
 * A revision that runs in a transaction holds a statement that the server refuses there.
 */
public final class NonTransactionalStatementException extends MigratorException {

    private final RevisionId revision;

    private final String statement;

    NonTransactionalStatementException(Revision revision, Statement statement) {
        super("Revision %s (%s) runs in a transaction, where PostgreSQL refuses: %s".formatted(revision.id(),
                statement.placeIn(revision.origin()), statement.sql()),
                "Nothing was run. Put the statement into a revision of its own that says 'transactional: no' in its "
                        + "header, or @Revision(transactional = false).");
        this.revision = revision.id();
        this.statement = statement.sql();
    }

    /**
     * The revision that holds it.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The statement.
     * @return as written
     */
    public String statement() {
        return this.statement;
    }

}
