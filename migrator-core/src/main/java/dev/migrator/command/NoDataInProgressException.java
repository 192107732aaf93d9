package dev.migrator.command;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * The data of a revision was named that is not to be moved.
 */
public final class NoDataInProgressException extends MigratorException {

    private final RevisionId revision;

    NoDataInProgressException(RevisionId revision, Collection<RevisionId> inProgress) {
        super("The data of revision %s is not in progress.".formatted(revision),
                inProgress.isEmpty() ? "No data is. 'migrator upgrade head' begins what is pending."
                        : "In progress is that of %s."
                            .formatted(inProgress.stream().map(RevisionId::value).collect(Collectors.joining(", "))));
        this.revision = revision;
    }

    /**
     * The revision that was named.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
