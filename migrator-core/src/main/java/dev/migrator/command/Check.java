package dev.migrator.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Looks for what should not be there when a build is released: several heads, pending
 * revisions, revisions that no script knows, differences between the model and the
 * database. Without the model it is one statement and no lock. Changes nothing.
 */
public final class Check {

    private final Wiring wiring;

    private final CompareModel comparison;

    private final Replay replay;

    /**
     * The use case on one database.
     * @param wiring what it works with
     * @param comparison compares the model with it
     * @param replay compares the model with a throw-away one
     */
    public Check(Wiring wiring, CompareModel comparison, Replay replay) {
        this.wiring = wiring;
        this.comparison = comparison;
        this.replay = replay;
    }

    /**
     * Looks.
     * @param model whether and how the model is compared. With a database in which
     * revisions are pending it is not
     * @return what was found
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * table or the database is not as it should be
     */
    public Result run(Model model) {
        Scripts all = this.wiring.scripts().get();
        RevisionGraph graph = all.graph();
        DatabaseState state;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
        }
        List<Revision> pending = this.wiring.planner().pending(all, state, Target.parse("heads"));
        return new Result(graph.effectiveHeads(), pending, graph.unknown(state.applied()), compare(model, pending));
    }

    private CompareModel.@Nullable Result compare(Model model, List<Revision> pending) {
        return switch (model) {
            case LEFT_OUT -> null;
            case REPLAYED -> this.comparison.declared().map(this.replay::run).orElse(null);
            case COMPARED -> pending.isEmpty() ? this.comparison.declared()
                .map((declared) -> this.comparison.run(declared, CompareModel.Rows.ASKED))
                .orElse(null) : null;
        };
    }

    /**
     * Whether and how the application's model is looked at, where it has one.
     */
    public enum Model {

        /** It is not. */
        LEFT_OUT,

        /** It is compared with the database. */
        COMPARED,

        /** It is compared with a throw-away database in which all revisions ran. */
        REPLAYED

    }

    /**
     * What was found.
     *
     * @param heads all heads of the scripts; more than one wants a merge
     * @param pending what is not applied, in running order
     * @param unknown applied revisions that no script knows
     * @param model how the model differs; null where it was not compared
     */
    public record Result(List<Revision> heads, List<Revision> pending, List<RevisionId> unknown,
            CompareModel.@Nullable Result model) {

        /**
         * Whether nothing was found.
         * @return true with at most one head, nothing pending, nothing unknown and no
         * difference
         */
        public boolean isClean() {
            return this.heads.size() <= 1 && this.pending.isEmpty() && this.unknown.isEmpty()
                    && (this.model == null || this.model.isClean());
        }

    }

}
