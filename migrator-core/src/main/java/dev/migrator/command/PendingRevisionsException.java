package dev.migrator.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * The database should be at its target and is not.
 */
public final class PendingRevisionsException extends MigratorException {

    private final List<RevisionId> revisions;

    PendingRevisionsException(List<Revision> pending) {
        super("The database is behind by %d: %s.".formatted(pending.size(),
                pending.stream()
                    .map((revision) -> "%s (%s)".formatted(revision.id(), revision.message()))
                    .collect(Collectors.joining(", "))),
                "Apply them before this application starts: run it, or another instance, once with "
                        + "migrator.startup=upgrade.");
        this.revisions = pending.stream().map(Revision::id).toList();
    }

    /**
     * The revisions that are not applied.
     * @return in running order, never empty
     */
    public List<RevisionId> revisions() {
        return this.revisions;
    }

}
