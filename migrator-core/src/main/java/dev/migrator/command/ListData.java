package dev.migrator.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataStatus;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.DataModes;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.DataMode;
import dev.migrator.script.Scripts;

/**
 * Tells how far data is moved that is in progress. Three statements, no lock; creates
 * nothing.
 */
public final class ListData {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public ListData(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Reads how far all of it is.
     * @return a picture of one moment
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public Result run() {
        return run(List.of());
    }

    /**
     * Reads how far it is.
     * @param targets of which revisions; empty for all that are in progress
     * @return a picture of one moment
     * @throws NoDataInProgressException where one is named that is not in progress
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public Result run(List<Target> targets) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            List<RevisionId> named = DataInProgress.named(targets, all, state);
            if (named.isEmpty()) {
                return new Result(List.of(), null);
            }
            return new Result(entries(named, open.data(), all, this.wiring.planner().modes()),
                    this.wiring.data().lead().holder(open).orElse(null));
        }
    }

    /**
     * The entries of some revisions, in their order. One whose row was lost has none.
     */
    static List<Entry> entries(Collection<RevisionId> revisions, List<DataStatus> data, Scripts all, DataModes modes) {
        Map<RevisionId, DataStatus> statuses = data.stream()
            .collect(Collectors.toMap((status) -> status.control().revision(), Function.identity()));
        return revisions.stream()
            .map(statuses::get)
            .filter(Objects::nonNull)
            .map((status) -> entry(status, all, modes))
            .toList();
    }

    private static Entry entry(DataStatus status, Scripts all, DataModes modes) {
        RevisionId id = status.control().revision();
        Revision revision = all.graph().find(id).orElse(null);
        DataMode mode = revision == null ? null : modes.of(all.get(revision)).orElse(null);
        return new Entry(id, revision == null ? null : revision.message(), mode, status);
    }

    /**
     * The data that is in progress.
     *
     * @param entries in the order in which they were begun
     * @param leader who moves it, in words; null where nobody does at this moment
     */
    public record Result(List<Entry> entries, @Nullable String leader) {

        /**
         * Copies.
         */
        public Result {
            entries = List.copyOf(entries);
        }

    }

    /**
     * The data of one revision.
     *
     * @param revision the revision
     * @param message what it does; null where no script of this build has it
     * @param mode when it is moved; null where no script of this build has it
     * @param status how far it is
     */
    public record Entry(RevisionId revision, @Nullable String message, @Nullable DataMode mode, DataStatus status) {

        /**
         * Whether it is moved without being asked for.
         * @return false where no script of this build has it
         */
        public boolean isInBackground() {
            return this.mode == DataMode.BACKGROUND;
        }

    }

}
