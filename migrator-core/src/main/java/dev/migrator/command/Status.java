package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.batch.DataStatus;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Planner;
import dev.migrator.plan.RevisionState;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Tells where a database stands. One read-only statement, and one more where data is in
 * progress; no lock. Creates nothing, and answers while a run is at work and for a
 * database that was never migrated.
 */
public final class Status {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Status(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Reads where the database stands.
     * @param target where it should be
     * @return a picture of one moment
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state table or the database is not as it should be
     */
    public Result run(Target target) {
        Scripts all = this.wiring.scripts().get();
        List<AppliedRevision> rows;
        String product;
        DatabaseState state;
        List<DataStatus> data;
        try (OpenDatabase open = this.wiring.database().open()) {
            rows = open.revisions();
            product = open.product();
            state = DatabaseState.of(rows.stream().map(Status::state).toList());
            data = state.inProgress().isEmpty() ? List.of() : open.data();
        }
        Planner planner = this.wiring.planner();
        List<Revision> pending = planner.pending(all, state, target);
        List<Revision> runnable = planner.runnable(all, state, target);
        List<Revision> needed = planner.needed(all, state, target);
        List<Revision> waiting = pending.subList(runnable.size(), pending.size());
        List<RevisionId> unknown = all.graph().unknown(state.applied());
        return new Result(product,
                rows.isEmpty() ? Condition.EMPTY
                        : Condition.of(!runnable.isEmpty(), !waiting.isEmpty() || !state.inProgress().isEmpty(),
                                !unknown.isEmpty()),
                all.graph().headsOf(state.applied()), all.graph().heads().stream().map(Revision::id).toList(), pending,
                needed, waiting, rows, ListData.entries(state.inProgress(), data, all, planner.modes()), unknown);
    }

    private static RevisionState state(AppliedRevision row) {
        return new RevisionState(row.id(), row.parents(), row.phase(), List.of(), row.inDoubt());
    }

    /**
     * Where a database stands, in one word.
     */
    public enum Condition {

        /** Everything up to the target is applied, and nothing else. */
        AT_HEAD,

        /**
         * All that can run is applied. Data is still moved, and revisions may be pending
         * that wait for it.
         */
        IN_PROGRESS,

        /** Revisions are pending that can run now. */
        BEHIND,

        /**
         * No revision is pending that can run now, and there are revisions that no script
         * knows.
         */
        AHEAD,

        /**
         * Revisions are pending that can run now, and there are others that no script
         * knows.
         */
        DIVERGED,

        /** Nothing was ever applied. */
        EMPTY;

        static Condition of(boolean runnable, boolean inProgress, boolean unknown) {
            if (unknown) {
                return runnable ? DIVERGED : AHEAD;
            }
            if (runnable) {
                return BEHIND;
            }
            return inProgress ? IN_PROGRESS : AT_HEAD;
        }

    }

    /**
     * Where a database stands.
     *
     * @param product the server's product and version
     * @param condition the same in one word
     * @param current the heads of the applied set
     * @param heads the heads of the scripts
     * @param pending what is not applied, in running order; a revision that stopped
     * midway is among them
     * @param needed the first of them, without which an application cannot be at work:
     * those before the first that requires data
     * @param waiting the last of them, which wait for data that is still moved
     * @param revisions all rows, by the time at which they were begun
     * @param data how far the data is that is in progress, in the order of the rows
     * @param unknown applied revisions that no script knows
     */
    public record Result(String product, Condition condition, Set<RevisionId> current, List<RevisionId> heads,
            List<Revision> pending, List<Revision> needed, List<Revision> waiting, List<AppliedRevision> revisions,
            List<ListData.Entry> data, List<RevisionId> unknown) {

    }

}
