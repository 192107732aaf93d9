package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.RevisionState;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Tells where a database stands. One read-only statement, no lock; creates nothing, and
 * answers while a run is at work and for a database that was never migrated.
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
        try (OpenDatabase open = this.wiring.database().open()) {
            rows = open.revisions();
            product = open.product();
        }
        DatabaseState state = DatabaseState.of(rows.stream().map(Status::state).toList());
        List<Revision> pending = this.wiring.planner().pending(all, state, target);
        List<RevisionId> unknown = all.graph().unknown(state.applied());
        return new Result(product, Condition.of(rows.isEmpty(), !pending.isEmpty(), !unknown.isEmpty()),
                all.graph().headsOf(state.applied()), all.graph().heads().stream().map(Revision::id).toList(), pending,
                rows, unknown);
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

        /** Revisions are pending. */
        BEHIND,

        /** Nothing is pending, and there are revisions that no script knows. */
        AHEAD,

        /** Revisions are pending, and there are others that no script knows. */
        DIVERGED,

        /** Nothing was ever applied. */
        EMPTY;

        static Condition of(boolean empty, boolean pending, boolean unknown) {
            if (empty) {
                return EMPTY;
            }
            if (unknown) {
                return pending ? DIVERGED : AHEAD;
            }
            return pending ? BEHIND : AT_HEAD;
        }

    }

    /**
     * Where a database stands.
     *
     * @param product the server's product and version
     * @param condition the same in one word
     * @param current the heads of the applied set
     * @param heads the heads of the scripts
     * @param pending what an upgrade would run, in running order; a revision that stopped
     * midway is among them
     * @param revisions all rows, by the time at which they were begun
     * @param unknown applied revisions that no script knows
     */
    public record Result(String product, Condition condition, Set<RevisionId> current, List<RevisionId> heads,
            List<Revision> pending, List<AppliedRevision> revisions, List<RevisionId> unknown) {

    }

}
