package dev.migrator.command;

import java.util.List;
import java.util.function.Supplier;

import dev.migrator.execute.Database;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Planner;
import dev.migrator.revision.Revision;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Makes sure that a database is at a target. One statement, no lock; changes nothing.
 */
public final class Verify {

    private final Supplier<Scripts> scripts;

    private final Database database;

    private final StateCheck check;

    private final Planner planner;

    private final RunListener listener;

    /**
     * The use case on one database.
     * @param scripts reads all scripts
     * @param database the database
     * @param policy what to do about revisions that no script knows
     * @param planner knows what is pending
     * @param listener hears what happens
     */
    public Verify(Supplier<Scripts> scripts, Database database, UnknownRevisionPolicy policy, Planner planner,
            RunListener listener) {
        this.scripts = scripts;
        this.database = database;
        this.check = new StateCheck(policy, listener);
        this.planner = planner;
        this.listener = listener;
    }

    /**
     * Returns if the database is at the target.
     * @param target where it should be
     * @throws PendingRevisionsException where it is not
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be
     */
    public void run(Target target) {
        Scripts all = this.scripts.get();
        DatabaseState state;
        try (OpenDatabase open = this.database.open()) {
            state = open.state();
        }
        this.check.check(all.graph(), state);
        List<Revision> pending = this.planner.pending(all, state, target);
        if (!pending.isEmpty()) {
            throw new PendingRevisionsException(pending);
        }
        this.listener.nothingToDo(all.graph().headsOf(state.applied()));
    }

}
