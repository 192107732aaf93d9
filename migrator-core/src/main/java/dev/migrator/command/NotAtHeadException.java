package dev.migrator.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * The model is compared with what all revisions make, and some have not run.
 */
public final class NotAtHeadException extends MigratorException {

    private final List<RevisionId> pending;

    NotAtHeadException(List<Revision> pending) {
        super("The database is not at head: %s pending.".formatted(pending.stream()
            .map((revision) -> "%s (%s)".formatted(revision.id(), revision.message()))
            .collect(Collectors.joining(", ", "", pending.size() == 1 ? " is" : " are"))),
                "Run the command upgrade first, or add --replay to compare with a throw-away database.");
        this.pending = pending.stream().map(Revision::id).toList();
    }

    /**
     * What has not run.
     * @return in running order
     */
    public List<RevisionId> pending() {
        return this.pending;
    }

}
