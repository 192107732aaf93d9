package dev.migrator.command;

import java.util.Collection;
import java.util.List;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A baseline makes everything that the database has, and there are revisions that make a
 * part of it already.
 */
public final class NotTheFirstRevisionException extends MigratorException {

    private final List<RevisionId> revisions;

    private NotTheFirstRevisionException(String problem, Collection<RevisionId> revisions, String action) {
        super(problem.formatted(ids(revisions)), action);
        this.revisions = revisions.stream().sorted().toList();
    }

    static NotTheFirstRevisionException applied(Collection<RevisionId> revisions) {
        return new NotTheFirstRevisionException("The database has revisions already: %s.", revisions,
                "Nothing was written. A revision from the database is the first one: point it at a database that is "
                        + "not migrated yet, or write what is missing as a revision of its own.");
    }

    static NotTheFirstRevisionException continuing(Collection<RevisionId> parents) {
        return new NotTheFirstRevisionException(
                "A revision that makes all that the database has cannot continue others: %s.", parents,
                "Nothing was written. Say --head base where it begins a branch of its own, or remove the revisions "
                        + "whose work it does.");
    }

    private static String ids(Collection<RevisionId> revisions) {
        return String.join(", ", revisions.stream().map(RevisionId::value).sorted().toList());
    }

    /**
     * The revisions that are in the way.
     * @return by their ids, never empty
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

}
