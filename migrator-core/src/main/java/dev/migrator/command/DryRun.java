package dev.migrator.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Plan.Deferred;
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
                return nothingToDo(all, open.state(), target);
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
        if (plan.stages().isEmpty()) {
            return nothingToDo(all, state, target);
        }
        session.configure();
        Duration duration = this.wiring.runner().dryRun(plan, session, state);
        Map<Boolean, List<RevisionId>> byBegun = plan.stages()
            .stream()
            .collect(Collectors.partitioningBy(Stage.Opening.class::isInstance,
                    Collectors.mapping((stage) -> stage.revision().id(), Collectors.toList())));
        return new Result(plan.from(), plan.to(), byBegun.getOrDefault(false, List.of()),
                byBegun.getOrDefault(true, List.of()), plan.deferred(), duration);
    }

    private Result nothingToDo(Scripts all, DatabaseState state, Target target) {
        Set<RevisionId> heads = all.graph().headsOf(state.applied());
        return new Result(heads, heads, List.of(), List.of(),
                this.wiring.planner().waiting(all, state, target).orElse(null), Duration.ZERO);
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
     * @param applied what would be applied, in running order
     * @param begun the revisions that would only be begun, since their data is moved
     * later
     * @param deferred the revision that would have to wait for data; null where the
     * target would be reached
     * @param duration how long it took, without waiting for other runs
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> applied, List<RevisionId> begun,
            @Nullable Deferred deferred, Duration duration) {

    }

}
