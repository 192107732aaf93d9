package dev.migrator.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataStatus;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Planner;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Looks for what should not be there when a build is released: several heads, pending
 * revisions, revisions that no script knows, differences between the model and the
 * database. Without the model it is one statement, one more where data is in progress,
 * and no lock. Changes nothing.
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
     * revisions are pending or data is in progress it is not
     * @return what was found
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * table or the database is not as it should be
     */
    public Result run(Model model) {
        Scripts all = this.wiring.scripts().get();
        RevisionGraph graph = all.graph();
        DatabaseState state;
        List<DataStatus> data;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
            data = state.inProgress().isEmpty() ? List.of() : open.data();
        }
        Planner planner = this.wiring.planner();
        Target heads = Target.parse("heads");
        List<Revision> pending = planner.pending(all, state, heads);
        List<Revision> waiting = pending.subList(planner.runnable(all, state, heads).size(), pending.size());
        return new Result(graph.effectiveHeads(), pending, waiting,
                ListData.entries(state.inProgress(), data, all, planner.modes()), graph.unknown(state.applied()),
                compare(model, pending.isEmpty() && state.inProgress().isEmpty()));
    }

    private CompareModel.@Nullable Result compare(Model model, boolean complete) {
        return switch (model) {
            case LEFT_OUT -> null;
            case REPLAYED -> this.comparison.declared().map(this.replay::run).orElse(null);
            case COMPARED -> complete ? this.comparison.declared()
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
     * @param waiting the last of them, which wait for data that is still moved
     * @param data how far the data is that is in progress
     * @param unknown applied revisions that no script knows
     * @param model how the model differs; null where it was not compared
     */
    public record Result(List<Revision> heads, List<Revision> pending, List<Revision> waiting,
            List<ListData.Entry> data, List<RevisionId> unknown, CompareModel.@Nullable Result model) {

        /**
         * What an upgrade would run now.
         * @return the pending revisions that wait for nothing, in running order
         */
        public List<Revision> runnable() {
            return this.pending.subList(0, this.pending.size() - this.waiting.size());
        }

        /**
         * Whether nothing was found that somebody has to see to. Data that is in progress
         * is none of it, nor are revisions that wait for it.
         * @return true with at most one head, nothing pending that can run, nothing
         * unknown and no difference
         */
        public boolean isClean() {
            return this.heads.size() <= 1 && runnable().isEmpty() && this.unknown.isEmpty()
                    && (this.model == null || this.model.isClean());
        }

    }

}
