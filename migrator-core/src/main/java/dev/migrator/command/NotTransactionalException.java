package dev.migrator.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A dry run came upon revisions that run outside of a transaction, so that they could not
 * be taken back.
 */
public final class NotTransactionalException extends MigratorException {

    private final List<RevisionId> revisions;

    NotTransactionalException(List<Revision> revisions) {
        super("There can be no dry run, because some revisions do not run in a transaction and could not be rolled back: %s."
            .formatted(revisions.stream()
                .map((revision) -> "%s (%s)".formatted(revision.id(), revision.message()))
                .collect(Collectors.joining(", "))),
                "Nothing was run. 'plan' shows what would run; a dry run to the revision before them is possible.");
        this.revisions = revisions.stream().map(Revision::id).toList();
    }

    /**
     * The revisions that do not run in a transaction.
     * @return in running order, never empty
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

}
