package dev.migrator.command;

import java.util.function.Supplier;

import dev.migrator.execute.Database;
import dev.migrator.execute.PlanRunner;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.RunLock;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Planner;
import dev.migrator.script.Scripts;

/**
 * What the use cases of one migrated schema work with. Made once and shared; has no
 * state.
 *
 * @param scripts reads all scripts anew
 * @param database where connections come from
 * @param policy what to do about revisions that no script knows
 * @param planner decides
 * @param lock keeps other runs out
 * @param runner acts
 * @param listener hears what happens
 */
public record Wiring(Supplier<Scripts> scripts, Database database, UnknownRevisionPolicy policy, Planner planner,
        RunLock lock, PlanRunner runner, RunListener listener) {

    /**
     * Refuses a state from which nothing can be decided safely.
     * @throws MissingRowException where an applied revision lost a parent
     * @throws UnknownRevisionsException where there are revisions that no script knows,
     * and the policy is to fail
     */
    void check(Scripts all, DatabaseState state) {
        new StateCheck(this.policy, this.listener).check(all.graph(), state);
    }

}
