package dev.migrator.command;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Tells what an upgrade would run, from where the database is now. One statement, no
 * lock; runs nothing.
 */
public final class PlanUpgrade {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public PlanUpgrade(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Plans.
     * @param target where to go
     * @return every step and statement that an upgrade would run at this moment
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be
     */
    public Plan run(Target target) {
        Scripts all = this.wiring.scripts().get();
        DatabaseState state;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
        }
        this.wiring.check(all, state);
        return this.wiring.planner().upgrade(all, state, target, (error) -> false);
    }

}
