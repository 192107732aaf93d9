package dev.migrator.command;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataStatus;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
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
     * Reads how far it is.
     * @return a picture of one moment
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public Result run() {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            if (state.inProgress().isEmpty()) {
                return new Result(List.of(), null);
            }
            List<Entry> entries = new ArrayList<>();
            for (DataStatus status : open.data()) {
                RevisionId id = status.control().revision();
                if (state.inProgress().contains(id)) {
                    entries.add(entry(id, status, all));
                }
            }
            return new Result(entries, this.wiring.data().lead().holder(open).orElse(null));
        }
    }

    private Entry entry(RevisionId id, DataStatus status, Scripts all) {
        Revision revision = all.graph().find(id).orElse(null);
        DataMode mode = revision == null ? null : this.wiring.planner().modes().of(all.get(revision)).orElse(null);
        return new Entry(id, revision == null ? null : revision.message(), mode, status);
    }

    /**
     * The data that is in progress.
     *
     * @param entries by revision
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

    }

}
