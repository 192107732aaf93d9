package dev.migrator.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrator.execute.Database;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.PlanRunner;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.RunLock;
import dev.migrator.execute.RunSession;
import dev.migrator.execute.TransactionBinding;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Planner;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Takes a database down to a target. The whole way down is planned under the lock before
 * anything runs, so a revision without a way back is found while nothing has happened
 * yet.
 */
public final class Downgrade {

    private final Supplier<Scripts> scripts;

    private final Database database;

    private final StateCheck check;

    private final Planner planner;

    private final RunLock lock;

    private final PlanRunner runner;

    private final TransactionBinding binding;

    private final RunListener listener;

    /**
     * The use case on one database.
     * @param scripts reads all scripts
     * @param database the database
     * @param policy what to do about revisions that no script knows
     * @param planner decides
     * @param lock keeps other runs out
     * @param runner acts
     * @param binding binds the transactions of revisions to services
     * @param listener hears what happens
     */
    public Downgrade(Supplier<Scripts> scripts, Database database, UnknownRevisionPolicy policy, Planner planner,
            RunLock lock, PlanRunner runner, TransactionBinding binding, RunListener listener) {
        this.scripts = scripts;
        this.database = database;
        this.check = new StateCheck(policy, listener);
        this.planner = planner;
        this.lock = lock;
        this.runner = runner;
        this.binding = binding;
        this.listener = listener;
    }

    /**
     * Takes the database down.
     * @param target where to
     * @return what was done
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be, where a revision on the way has
     * no way back, and where one fails
     */
    public Result run(Target target) {
        Scripts all = this.scripts.get();
        try (OpenDatabase open = this.database.open()) {
            Optional<RunSession> locked = this.lock.acquire(open, (state) -> false);
            try (RunSession session = locked.orElseThrow()) {
                return run(all, session, target);
            }
        }
    }

    private Result run(Scripts all, RunSession session, Target target) {
        DatabaseState state = session.state();
        this.check.check(all.graph(), state);
        Plan plan = this.planner.downgrade(all, state, target);
        if (plan.isEmpty()) {
            this.listener.nothingToDo(plan.from());
        }
        else {
            session.prepare(state);
            this.runner.run(plan, session, this.binding, (error) -> false);
        }
        return new Result(plan.from(), plan.to(),
                plan.stages().stream().map((stage) -> stage.revision().id()).toList());
    }

    /**
     * What a downgrade did.
     *
     * @param from the heads of the applied set before
     * @param to the heads of the applied set after
     * @param reverted what went down, in running order
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> reverted) {

    }

}
