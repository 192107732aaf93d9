package dev.migrator.command;

import java.util.List;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Looks for what should not be there when a build is released: several heads, pending
 * revisions, revisions that no script knows. One statement, no lock; changes nothing.
 */
public final class Check {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Check(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Looks.
     * @return what was found
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * table or the database is not as it should be
     */
    public Result run() {
        Scripts all = this.wiring.scripts().get();
        RevisionGraph graph = all.graph();
        DatabaseState state;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
        }
        return new Result(graph.effectiveHeads(), this.wiring.planner().pending(all, state, Target.parse("heads")),
                graph.unknown(state.applied()));
    }

    /**
     * What was found.
     *
     * @param heads all heads of the scripts; more than one wants a merge
     * @param pending what is not applied, in running order
     * @param unknown applied revisions that no script knows
     */
    public record Result(List<Revision> heads, List<Revision> pending, List<RevisionId> unknown) {

        /**
         * Whether nothing was found.
         * @return true with at most one head, nothing pending and nothing unknown
         */
        public boolean isClean() {
            return this.heads.size() <= 1 && this.pending.isEmpty() && this.unknown.isEmpty();
        }

    }

}
