package dev.migrator.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.backup.BackupFile;
import dev.migrator.execute.DataLead;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunOutcome;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.Planner;
import dev.migrator.plan.Stage;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Brings a database up to a target:
 * <ol>
 * <li>read the scripts and the state; where the target is reached that is all, and it
 * costs one statement and no lock;</li>
 * <li>take the lock; where another run reached the target while this one waited, that is
 * all;</li>
 * <li>read the state again and plan everything, so that a script that cannot be planned
 * is found before anything runs;</li>
 * <li>copy the database, where that is wanted;</li>
 * <li>run. A downgrade that stopped midway is finished first.</li>
 * </ol>
 */
public final class Upgrade {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Upgrade(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Brings the database up.
     * @param request where to
     * @return what was done
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be, and where a revision fails
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            this.wiring.check(all, state);
            if (isReached(all, state, request)) {
                return nothingToDo(all, state, request);
            }
            Optional<RunSession> locked = this.wiring.lock().acquire(open, (now) -> isReached(all, now, request));
            if (locked.isEmpty()) {
                return nothingToDo(all, open.state(), request);
            }
            try (RunSession session = locked.get()) {
                return run(all, session, request);
            }
        }
    }

    private boolean isReached(Scripts all, DatabaseState state, Request request) {
        return planner(request).runnable(all, state, request.target()).isEmpty();
    }

    private Planner planner(Request request) {
        return switch (request.background()) {
            case BEGIN -> this.wiring.planner();
            case FINISH -> this.wiring.planner().inTheForeground();
        };
    }

    private Result nothingToDo(Scripts all, DatabaseState state, Request request) {
        Set<RevisionId> heads = all.graph().headsOf(state.applied());
        Deferred waiting = planner(request).waiting(all, state, request.target()).orElse(null);
        if (waiting == null) {
            this.wiring.listener().nothingToDo(heads);
        }
        else {
            this.wiring.listener().revisionDeferred(waiting.revision(), waiting.reason());
        }
        return new Result(heads, heads, List.of(), List.of(), waiting, null, state.inProgress());
    }

    /**
     * Brings the database up under a lock that is held already.
     */
    Result run(Scripts all, RunSession session, Request request) {
        DatabaseState state = session.state();
        this.wiring.check(all, state);
        Plan finish = this.wiring.planner().finishDowngrades(all, state);
        Plan plan = planner(request).upgrade(all, state.after(finish), request.target(), request.notYet());
        if (finish.isEmpty() && plan.isEmpty()) {
            return nothingToDo(all, state, request);
        }
        BackupFile backup = finish.stages().isEmpty() && plan.stages().isEmpty() ? null
                : this.wiring.backUp(session, request.backup(), request.target());
        session.prepare(state);
        RunOutcome outcome;
        try (DataLead.Held lead = takeOver(plan, state, session)) {
            this.wiring.runner().run(finish, session, this.wiring.terms((error) -> false, request.tag()));
            outcome = this.wiring.runner().run(plan, session, this.wiring.terms(request.notYet(), request.tag()));
        }
        List<Stage> done = plan.stages().subList(0, outcome.done());
        return new Result(plan.from(), plan.to(), ids(done.stream().filter((stage) -> !isBegun(stage))),
                ids(done.stream().filter(Upgrade::isBegun)), outcome.deferred(), backup, inProgress(state, done));
    }

    private static List<RevisionId> inProgress(DatabaseState before, List<Stage> done) {
        Set<RevisionId> inProgress = new LinkedHashSet<>(before.inProgress());
        ids(done.stream().filter((stage) -> !isBegun(stage))).forEach(inProgress::remove);
        inProgress.addAll(ids(done.stream().filter(Upgrade::isBegun)));
        return List.copyOf(inProgress);
    }

    /**
     * Sees to it that nobody else moves the data that this run moves.
     */
    private DataLead.Held takeOver(Plan plan, DatabaseState state, RunSession session) {
        List<RevisionId> begun = ids(plan.stages()
            .stream()
            .filter((stage) -> !isBegun(stage) && state.inProgress().contains(stage.revision().id())));
        return begun.isEmpty() ? DataLead.Held.NONE : this.wiring.data().lead().takeOver(session, begun);
    }

    private static boolean isBegun(Stage stage) {
        return stage instanceof Stage.Opening;
    }

    private static List<RevisionId> ids(Stream<Stage> stages) {
        return stages.map((stage) -> stage.revision().id()).toList();
    }

    /**
     * What to bring a database up to.
     *
     * @param target where to go
     * @param notYet whether what a revision's code threw, when it was created or run,
     * means that it cannot run yet; it and what comes after it is then left for another
     * run
     * @param backup the folder to which the database is copied first, if there is
     * anything to do; null for no copy
     * @param tag what the log keeps of why it is run; null for nothing
     * @param background what to do with data that is to be moved later
     */
    public record Request(Target target, Predicate<Throwable> notYet, @Nullable Path backup, @Nullable String tag,
            Background background) {

        /**
         * A request without a copy.
         * @param target where to go
         * @param notYet whether what a revision's code threw means that it cannot run yet
         */
        public Request(Target target, Predicate<Throwable> notYet) {
            this(target, notYet, null, null, Background.BEGIN);
        }

        /**
         * A request in which every error is a failure.
         * @param target where to go
         * @return a request
         */
        public static Request to(Target target) {
            return new Request(target, (error) -> false);
        }

        /**
         * The same with a copy.
         * @param directory the folder to which the database is copied first; null for no
         * copy
         * @return a request
         */
        public Request withBackup(@Nullable Path directory) {
            return new Request(this.target, this.notYet, directory, this.tag, this.background);
        }

        /**
         * The same with a tag.
         * @param note what the log keeps of why it is run; null for nothing
         * @return a request
         */
        public Request withTag(@Nullable String note) {
            return new Request(this.target, this.notYet, this.backup, note, this.background);
        }

        /**
         * The same with another treatment of data that is to be moved later.
         * @param treatment what to do with it
         * @return a request
         */
        public Request withBackground(Background treatment) {
            return new Request(this.target, this.notYet, this.backup, this.tag, treatment);
        }

    }

    /**
     * What to do with data that is to be moved after the run.
     */
    public enum Background {

        /** Begin it, and stop before what requires it. */
        BEGIN,

        /** Move it now, also what another process has begun. */
        FINISH

    }

    /**
     * What an upgrade did.
     *
     * @param from the heads of the applied set before
     * @param to the heads of the applied set that the plan leads to
     * @param applied what this run applied, in running order
     * @param begun the revisions whose data is moved after this run, which began them
     * @param deferred the revision that cannot run yet, also for data that is not moved
     * yet; null where the target is reached
     * @param backup the copy from before; null where none was wanted, and where there was
     * nothing to do
     * @param inProgress the revisions whose data is not all moved after the run, begun by
     * it or before
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> applied, List<RevisionId> begun,
            @Nullable Deferred deferred, @Nullable BackupFile backup, List<RevisionId> inProgress) {

    }

}
