package dev.migrator.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Stamping;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Says which revisions a database has, without running them. All rows change in one
 * transaction, under the lock.
 */
public final class Stamp {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Stamp(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Changes the rows.
     * @param request which revisions the database has
     * @return what was changed
     * @throws dev.migrator.error.MigratorException where a script, the graph, a target,
     * the state or the database is not as it should be
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open();
                RunSession session = this.wiring.lock().acquire(open, (state) -> false).orElseThrow()) {
            DatabaseState state = session.state();
            Set<RevisionId> kept = request.rows() == Rows.FORGET ? Set.of() : state.applied();
            Set<RevisionId> wanted = all.graph().stamp(request.targets(), kept);
            Stamping stamping = Stamping.of(all, state, wanted);
            if (!stamping.isEmpty()) {
                session.prepare(state);
                session.keepBooks(this.wiring.planner().stamp(all, state, stamping, request.tag()));
            }
            return new Result(all.graph().headsOf(state.applied()), all.graph().headsOf(wanted),
                    stamping.inserted().stream().map(Revision::id).toList(), stamping.deleted());
        }
    }

    /**
     * What becomes of the rows that are there.
     */
    public enum Rows {

        /** They count, as far as the targets do not replace them. */
        KEEP,

        /** All of them are deleted first, unknown ones included. */
        FORGET

    }

    /**
     * Which revisions a database has.
     *
     * @param targets where it is said to stand, at least one
     * @param rows what becomes of the rows that are there
     * @param tag what the log keeps of why it is done; null for nothing
     */
    public record Request(List<Target> targets, Rows rows, @Nullable String tag) {

        /**
         * Copies.
         */
        public Request {
            targets = List.copyOf(targets);
        }

    }

    /**
     * What a stamp changed.
     *
     * @param from the heads of the applied set before
     * @param to the heads of the applied set after
     * @param inserted the revisions that got a row, parents first
     * @param deleted the revisions that lost theirs
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> inserted,
            List<RevisionId> deleted) {

    }

}
