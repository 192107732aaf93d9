package dev.migrator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * The revisions whose data is in progress, as a person names them.
 */
final class DataInProgress {

    private DataInProgress() {
    }

    /**
     * Those that are meant.
     * @param targets their names; empty for all that are in progress
     * @return in the order in which they were begun
     * @throws NoDataInProgressException where one is named that is not in progress
     */
    static List<RevisionId> named(List<Target> targets, Scripts all, DatabaseState state) {
        List<RevisionId> inProgress = state.inProgress();
        if (targets.isEmpty()) {
            return inProgress;
        }
        List<RevisionId> named = new ArrayList<>();
        for (Target target : targets) {
            all.graph().resolve(target, state.applied()).forEach((revision) -> named.add(revision.id()));
        }
        for (RevisionId id : named) {
            if (!inProgress.contains(id)) {
                throw new NoDataInProgressException(id, inProgress);
            }
        }
        Set<RevisionId> wanted = named.stream().collect(Collectors.toSet());
        return inProgress.stream().filter(wanted::contains).toList();
    }

}
