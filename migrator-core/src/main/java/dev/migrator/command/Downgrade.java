package dev.migrator.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Takes a database down to a target. The whole way down is planned under the lock before
 * anything runs, so a revision without a way back is found while nothing has happened
 * yet.
 */
public final class Downgrade {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Downgrade(Wiring wiring) {
        this.wiring = wiring;
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
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            Optional<RunSession> locked = this.wiring.lock().acquire(open, (state) -> false);
            try (RunSession session = locked.orElseThrow()) {
                return run(all, session, target);
            }
        }
    }

    private Result run(Scripts all, RunSession session, Target target) {
        DatabaseState state = session.state();
        this.wiring.check(all, state);
        Plan plan = this.wiring.planner().downgrade(all, state, target);
        if (plan.isEmpty()) {
            this.wiring.listener().nothingToDo(plan.from());
        }
        else {
            session.prepare(state);
            this.wiring.runner().run(plan, session, (error) -> false);
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
