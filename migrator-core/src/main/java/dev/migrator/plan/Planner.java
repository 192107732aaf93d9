package dev.migrator.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.Operation;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Script;
import dev.migrator.script.Scripts;
import dev.migrator.sql.Statement;

/**
 * Decides what a run will do:
 * <ol>
 * <li>the graph says which revisions go up or down, in which order;</li>
 * <li>each of them becomes a stage, with its statements and its bookkeeping;</li>
 * <li>a revision that stopped midway continues where its journal ends.</li>
 * </ol>
 */
public final class Planner {

    private final StageCompiler compiler;

    private final DataModes modes;

    /**
     * A planner for one migrated schema.
     * @param bookkeeping the statements that keep its state tables
     * @param dialect how operations are written
     * @param modes when data is moved
     */
    public Planner(Bookkeeping bookkeeping, Dialect dialect, DataModes modes) {
        this(new StageCompiler(bookkeeping, dialect), modes);
    }

    private Planner(StageCompiler compiler, DataModes modes) {
        this.compiler = compiler;
        this.modes = modes;
    }

    /**
     * One that moves all data in the run that reaches it, and finishes what was begun.
     * @return for the same schema
     */
    public Planner inTheForeground() {
        return new Planner(this.compiler, DataModes.IN_THE_FOREGROUND);
    }

    /**
     * When data is moved.
     * @return by what the settings say
     */
    public DataModes modes() {
        return this.modes;
    }

    /**
     * The revisions that an upgrade would run, those among them whose downgrade it would
     * finish first, and those that wait for data. One whose data is moved later is not
     * among them once it is begun. Cheap: no script is read.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @return in running order; empty where the target is reached
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved
     */
    public List<Revision> pending(Scripts scripts, DatabaseState state, Target target) {
        Set<RevisionId> there = state.whole();
        state.inProgress().stream().filter((id) -> isLater(scripts, id)).forEach(there::add);
        return scripts.graph().upgrade(target, there);
    }

    /**
     * Those of the pending revisions that can run: all before the first that requires
     * data which is still moved, or which is only begun by the same run.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @return in running order; empty where an upgrade would do nothing
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved
     */
    public List<Revision> runnable(Scripts scripts, DatabaseState state, Target target) {
        List<Revision> pending = pending(scripts, state, target);
        return firstThatWaits(scripts, state, pending)
            .map((first) -> pending.subList(0, pending.indexOf(first.revision())))
            .orElse(pending);
    }

    /**
     * Those of the pending revisions that an application cannot do without: all before
     * the first that requires data. Who requires data may have to wait for it, so an
     * application that is built for it has to live without it.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @return in running order; empty where an application can be at work
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved
     */
    public List<Revision> needed(Scripts scripts, DatabaseState state, Target target) {
        return pending(scripts, state, target).stream()
            .takeWhile((revision) -> scripts.get(revision).requires().isEmpty())
            .toList();
    }

    /**
     * The first of the pending revisions that requires data which is still moved.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @return empty where an upgrade reaches the target
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved
     */
    public Optional<Deferred> waiting(Scripts scripts, DatabaseState state, Target target) {
        return firstThatWaits(scripts, state, pending(scripts, state, target));
    }

    private Optional<Deferred> firstThatWaits(Scripts scripts, DatabaseState state, List<Revision> pending) {
        Set<RevisionId> whole = state.whole();
        for (Revision revision : pending) {
            for (RevisionId required : scripts.get(revision).requires()) {
                if (!whole.contains(required) && isLater(scripts, required)) {
                    return Optional.of(new Deferred(revision, new UnfinishedDataException(revision, required)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a revision is only begun by the run that reaches it; so is one that is
     * begun and has no script here.
     */
    private boolean isLater(Scripts scripts, RevisionId id) {
        return scripts.graph().find(id).map(scripts::get).map(this.modes::isLater).orElse(true);
    }

    /**
     * The plan of an upgrade.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @param notYet whether what a revision's code threw when it was created means that
     * it cannot run yet; the plan then ends before it
     * @return empty where the target is reached
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved or
     * a script cannot be planned
     */
    public Plan upgrade(Scripts scripts, DatabaseState state, Target target, Predicate<Throwable> notYet) {
        List<Stage> stages = new ArrayList<>();
        Deferred waiting = waiting(scripts, state, target).orElse(null);
        for (Revision revision : runnable(scripts, state, target)) {
            try {
                stages.add(this.modes.isLater(scripts.get(revision)) ? this.compiler.begin(scripts, revision)
                        : this.compiler.upgrade(scripts, revision, state));
            }
            catch (RuntimeException ex) {
                if (!notYet.test(ex)) {
                    throw ex;
                }
                return plan(Direction.UPGRADE, scripts.graph(), state, stages, new Deferred(revision, ex));
            }
        }
        return plan(Direction.UPGRADE, scripts.graph(), state, stages, waiting);
    }

    /**
     * The plan that moves what is left of the data of a revision.
     * @param scripts all scripts
     * @param state what the database has
     * @param revision one that is in progress
     * @return of one stage
     * @throws dev.migrator.error.MigratorException where the script cannot be planned
     */
    public Plan data(Scripts scripts, DatabaseState state, Revision revision) {
        return plan(Direction.UPGRADE, scripts.graph(), state, List.of(this.compiler.upgrade(scripts, revision, state)),
                null);
    }

    /**
     * The plan of a downgrade.
     * @param scripts all scripts
     * @param state what the database has
     * @param target where to go
     * @return without stages where the target is reached
     * @throws UnfinishedUpgradeException where a revision stopped midway on its way up,
     * and where the data of one on the way is not all moved
     * @throws UnknownDescendantException where a revision that no script knows stands on
     * one on the way
     * @throws dev.migrator.script.IrreversibleRevisionException where a revision on the
     * way has no downgrade
     * @throws dev.migrator.error.MigratorException where the target cannot be resolved or
     * a script cannot be planned
     */
    public Plan downgrade(Scripts scripts, DatabaseState state, Target target) {
        state.revisions()
            .stream()
            .filter((revision) -> revision.phase() == Phase.UPGRADING)
            .findFirst()
            .ifPresent((revision) -> {
                throw new UnfinishedUpgradeException(revision.id());
            });
        List<Revision> down = scripts.graph().downgrade(target, state.applied());
        down.stream()
            .filter((revision) -> state.inProgress().contains(revision.id()))
            .findFirst()
            .ifPresent((revision) -> {
                throw UnfinishedUpgradeException.ofData(revision.id());
            });
        requireNoUnknownAbove(scripts, state, down);
        return downgrade(scripts, state, down);
    }

    private static void requireNoUnknownAbove(Scripts scripts, DatabaseState state, List<Revision> down) {
        Set<RevisionId> unknown = Set.copyOf(scripts.graph().unknown(state.applied()));
        Set<RevisionId> taken = down.stream().map(Revision::id).collect(Collectors.toSet());
        for (RevisionState revision : state.revisions()) {
            if (unknown.contains(revision.id())) {
                revision.parents().stream().filter(taken::contains).findFirst().ifPresent((parent) -> {
                    throw new UnknownDescendantException(revision.id(), parent);
                });
            }
        }
    }

    /**
     * The plan that ends downgrades which stopped midway.
     * @param scripts all scripts
     * @param state what the database has
     * @return without stages where none did
     * @throws dev.migrator.error.MigratorException where a script cannot be planned
     */
    public Plan finishDowngrades(Scripts scripts, DatabaseState state) {
        return downgrade(scripts, state,
                state.revisions()
                    .stream()
                    .filter((revision) -> revision.phase() == Phase.DOWNGRADING)
                    .map((revision) -> scripts.graph().get(revision.id()))
                    .toList());
    }

    /**
     * The statements of a stamp, to be run in one transaction.
     * @param scripts all scripts
     * @param state what the database has
     * @param stamping which rows change
     * @param tag what the log keeps of why it is done; null for nothing
     * @return an insert or a delete for each row, and its line in the log
     */
    public List<Statement> stamp(Scripts scripts, DatabaseState state, Stamping stamping, @Nullable String tag) {
        return this.compiler.stamp(scripts, stamping, state.server(), tag == null ? "" : ", tag " + tag);
    }

    /**
     * An operation as the newest server understands it.
     * @param operation what a script says
     * @return its SQL, of one or several statements; empty for code
     */
    public Optional<String> sql(Operation operation) {
        return this.compiler.sql(operation, ServerVersion.NEWEST);
    }

    /**
     * The fingerprint of what the upgrade of a script in SQL runs, as the table of
     * revisions keeps it. Reads the script's body.
     * @param script a script that says the same on every server
     * @return 64 hexadecimal digits
     * @throws dev.migrator.error.MigratorException where the body is malformed
     */
    public String checksum(Script script) {
        return this.compiler.checksum(script, ServerVersion.NEWEST);
    }

    private Plan downgrade(Scripts scripts, DatabaseState state, List<Revision> revisions) {
        List<Stage> stages = new ArrayList<>();
        for (Revision revision : revisions) {
            stages.add(this.compiler.downgrade(scripts, revision, state));
        }
        return plan(Direction.DOWNGRADE, scripts.graph(), state, stages, null);
    }

    private static Plan plan(Direction direction, RevisionGraph graph, DatabaseState state, List<Stage> stages,
            @Nullable Deferred deferred) {
        Set<RevisionId> after = new LinkedHashSet<>(state.applied());
        for (Stage stage : stages) {
            switch (direction) {
                case UPGRADE -> after.add(stage.revision().id());
                case DOWNGRADE -> after.remove(stage.revision().id());
            }
        }
        return new Plan(direction, graph.headsOf(state.applied()), graph.headsOf(after), stages, deferred);
    }

}
