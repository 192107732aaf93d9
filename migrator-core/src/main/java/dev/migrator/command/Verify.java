package dev.migrator.command;

import java.util.List;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.revision.Revision;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Makes sure that a database is at a target, or has all but what requires data that is,
 * or was, moved while the application serves. One statement, no lock; changes nothing.
 */
public final class Verify {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Verify(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Returns if the database is at the target.
     * @param target where it should be
     * @throws PendingRevisionsException where it is not
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be
     */
    public void run(Target target) {
        Scripts all = this.wiring.scripts().get();
        DatabaseState state;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
        }
        this.wiring.check(all, state);
        List<Revision> needed = this.wiring.planner().needed(all, state, target);
        if (!needed.isEmpty()) {
            throw new PendingRevisionsException(this.wiring.planner().pending(all, state, target));
        }
        Deferred waiting = this.wiring.planner().waiting(all, state, target).orElse(null);
        if (waiting != null) {
            this.wiring.listener().revisionDeferred(waiting.revision(), waiting.reason());
            return;
        }
        this.wiring.listener().nothingToDo(all.graph().headsOf(state.applied()));
    }

}
