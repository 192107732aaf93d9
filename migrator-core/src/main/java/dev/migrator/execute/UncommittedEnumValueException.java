package dev.migrator.execute;

import java.sql.SQLException;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A dry run came to a revision that uses a value which was added to an enum before, in
 * the same transaction. PostgreSQL refuses that until the addition is committed.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-altertype.html">ALTER TYPE, on ADD
 * VALUE</a>
 */
public final class UncommittedEnumValueException extends MigratorException {

    private final RevisionId revision;

    UncommittedEnumValueException(Revision revision, SQLException cause) {
        super("The dry run ended at revision %s (%s), in %s: it uses a new value of an enum, which PostgreSQL allows only after a commit: %s"
            .formatted(revision.id(), revision.message(), revision.origin(), cause.getMessage()),
                "Everything was rolled back; the revisions before it ran. If an earlier revision adds the value, this is no fault, since a run commits each revision: make the dry run of that one, upgrade to it, and go on from there.",
                cause);
        this.revision = revision.id();
    }

    /**
     * The revision that uses the value.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
