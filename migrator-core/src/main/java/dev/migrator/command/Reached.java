package dev.migrator.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataStatus;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.RevisionId;

/**
 * What a database has, as listings tell it.
 *
 * @param applied what counts as applied
 * @param inProgress those of it whose data is still moved, in the order of their rows
 * @param data how far
 */
record Reached(Set<RevisionId> applied, List<RevisionId> inProgress, List<DataStatus> data) {

    /** No database was asked. */
    static final Reached NOTHING = new Reached(Set.of(), List.of(), List.of());

    /**
     * Asks a database. One statement, and one more where data is in progress.
     */
    static Reached by(OpenDatabase open) {
        DatabaseState state = open.state();
        return new Reached(state.applied(), state.inProgress(), state.inProgress().isEmpty() ? List.of() : open.data());
    }

    /**
     * The part of the data of a revision that is moved.
     * @return null where it is not in progress, and where that is not known
     */
    @Nullable Integer percent(RevisionId id) {
        if (!this.inProgress.contains(id)) {
            return null;
        }
        return this.data.stream()
            .filter((status) -> status.control().revision().equals(id))
            .findFirst()
            .map(DataStatus::percent)
            .orElse(null);
    }

}
