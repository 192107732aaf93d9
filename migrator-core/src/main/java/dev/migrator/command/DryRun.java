package dev.migrator.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Stage;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Runs an upgrade for real, under the lock, in one transaction that is rolled back at the
 * end. Nothing of it remains but what no transaction takes back: values that sequences
 * gave out, and what code did outside of the database.
 */
public final class DryRun {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public DryRun(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Runs and takes back.
     * @param target where to go
     * @return what an upgrade would have applied
     * @throws NotTransactionalException where a revision does not run in a transaction;
     * nothing was run
     * @throws dev.migrator.execute.RevisionFailedException where a revision fails, as in
     * an upgrade
     * @throws dev.migrator.execute.UncommittedEnumValueException where a revision uses a
     * value that another adds to an enum
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be
     */
    public Result run(Target target) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            Optional<RunSession> locked = this.wiring.lock()
                .acquire(open, (now) -> this.wiring.planner().runnable(all, now, target).isEmpty());
            if (locked.isEmpty()) {
                return nothingToDo(all, open.state());
            }
            try (RunSession session = locked.get()) {
                return run(all, session, target);
            }
        }
    }

    private Result run(Scripts all, RunSession session, Target target) {
        DatabaseState state = session.state();
        this.wiring.check(all, state);
        Plan finish = this.wiring.planner().finishDowngrades(all, state);
        Plan plan = this.wiring.planner().upgrade(all, state.after(finish), target, (error) -> false);
        refuseJournaled(finish);
        refuseJournaled(plan);
        if (plan.isEmpty()) {
            return nothingToDo(all, state);
        }
        session.configure();
        Duration duration = this.wiring.runner().dryRun(plan, session, state);
        return new Result(plan.from(), plan.to(), plan.stages().stream().map((stage) -> stage.revision().id()).toList(),
                duration);
    }

    private static Result nothingToDo(Scripts all, DatabaseState state) {
        Set<RevisionId> heads = all.graph().headsOf(state.applied());
        return new Result(heads, heads, List.of(), Duration.ZERO);
    }

    private static void refuseJournaled(Plan plan) {
        List<Revision> journaled = plan.stages()
            .stream()
            .filter(Stage.Journaled.class::isInstance)
            .map(Stage::revision)
            .toList();
        if (!journaled.isEmpty()) {
            throw new NotTransactionalException(journaled);
        }
    }

    /**
     * What an upgrade would have done.
     *
     * @param from the heads of the applied set
     * @param to the heads that the applied set would have
     * @param applied what would be applied, in running order; empty where the target is
     * reached
     * @param duration how long it took, without waiting for other runs
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> applied, Duration duration) {

    }

}
