package dev.migrator.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataPausedException;
import dev.migrator.batch.DataStatus;
import dev.migrator.batch.LostLeadException;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.DatabaseUnreachableException;
import dev.migrator.execute.GentleBrake;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunOutcome;
import dev.migrator.execute.RunSession;
import dev.migrator.execute.RunTerms;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.DataMode;
import dev.migrator.script.Scripts;

/**
 * Moves the data of revisions that are begun, while the application serves:
 * <ol>
 * <li>read the state; where no data is left to move that is all, and it costs one
 * statement;</li>
 * <li>take the lead, for one process at a time moves data;</li>
 * <li>move the data of one revision after the other, in the order of the graph. One that
 * is paused, or has failed a short time ago, is passed over.</li>
 * </ol>
 */
public final class MoveData {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public MoveData(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Moves what is left, as far as it goes.
     * @param request which, and who asks
     * @return what is done and what is left
     * @throws NoDataInProgressException where a revision is named whose data is not to be
     * moved
     * @throws DataPausedException where a revision is named that is paused
     * @throws RunStoppedException where the process is asked to end
     * @throws DatabaseUnreachableException where the connection fails
     * @throws MigratorException where a command was given, and the data of a revision
     * cannot be moved
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            Task task = new Task(
                    request.targets().isEmpty() ? List.of() : DataInProgress.named(request.targets(), all, state),
                    request.asker());
            List<Revision> wanted = wanted(all, state, task);
            if (wanted.isEmpty()) {
                return new Result(List.of(), List.of(), null);
            }
            if (due(wanted, open, task).isEmpty()) {
                return new Result(List.of(), ids(wanted), null);
            }
            Optional<RunSession> session = switch (task.asker()) {
                case APPLICATION -> this.wiring.data().lead().tryToTake(open);
                case COMMAND -> this.wiring.data().lead().take(open, (now) -> wanted(all, now, task).isEmpty());
            };
            if (session.isEmpty()) {
                return new Result(List.of(), ids(wanted(all, open.state(), task)),
                        this.wiring.data().lead().holder(open).orElse(null));
            }
            try (RunSession lead = session.get()) {
                lead.configure();
                return move(all, open, lead, task);
            }
        }
    }

    private static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    /**
     * The revisions that are begun and not done, parents first.
     */
    private List<Revision> wanted(Scripts all, DatabaseState state, Task task) {
        List<Revision> oldestFirst = new ArrayList<>(all.graph().history());
        Collections.reverse(oldestFirst);
        return oldestFirst.stream()
            .filter((revision) -> state.inProgress().contains(revision.id()))
            .filter((revision) -> task.revisions().isEmpty() || task.revisions().contains(revision.id()))
            .filter((revision) -> task.asker() == Asker.COMMAND || mode(all, revision) == DataMode.BACKGROUND)
            .toList();
    }

    private @Nullable DataMode mode(Scripts all, Revision revision) {
        return this.wiring.planner().modes().of(all.get(revision)).orElse(null);
    }

    private List<Revision> due(List<Revision> wanted, OpenDatabase open, Task task) {
        Map<RevisionId, DataControl> controls = new HashMap<>();
        for (DataStatus status : open.data()) {
            controls.put(status.control().revision(), status.control());
        }
        List<Revision> due = new ArrayList<>();
        for (Revision revision : wanted) {
            DataControl control = controls.get(revision.id());
            if (control == null || control.due() || task.asker() == Asker.COMMAND && !control.isPaused()) {
                due.add(revision);
            }
            else if (task.revisions().contains(revision.id()) && control.isPaused()) {
                throw new DataPausedException(revision.id(), control.pausedBy());
            }
        }
        return due;
    }

    private Result move(Scripts all, OpenDatabase open, RunSession lead, Task task) {
        List<RevisionId> done = new ArrayList<>();
        for (Revision revision : due(wanted(all, open.state(), task), open, task)) {
            try {
                RunOutcome outcome = move(all, lead, revision);
                if (outcome.deferred() == null) {
                    done.add(revision.id());
                }
                else if (outcome.deferred().reason() instanceof LostLeadException lost) {
                    if (task.asker() == Asker.COMMAND) {
                        throw lost;
                    }
                    break;
                }
            }
            catch (RunStoppedException | DatabaseUnreachableException | LostLeadException ex) {
                throw ex;
            }
            catch (MigratorException ex) {
                open.noteFailure(revision.id(), ex.problem());
                if (task.asker() == Asker.COMMAND) {
                    throw ex;
                }
                this.wiring.listener().dataFailed(revision, ex);
            }
        }
        return new Result(done, ids(wanted(all, open.state(), task)), null);
    }

    private RunOutcome move(Scripts all, RunSession lead, Revision revision) {
        DataWiring data = this.wiring.data();
        Plan plan = this.wiring.planner().data(all, lead.state(), revision);
        GentleBrake brake = new GentleBrake(revision, data.controls(), data.pace(), data.stop(), data.pause(),
                this.wiring.listener());
        RunOutcome outcome = this.wiring.runner()
            .run(plan, lead,
                    new RunTerms(MoveData::isNoFailure, null, data.pace().batchTime(), brake, data.pace().idleLimit()));
        if (outcome.deferred() == null) {
            lead.noteSuccess(revision.id());
        }
        return outcome;
    }

    private static boolean isNoFailure(Throwable error) {
        return error instanceof DataPausedException || error instanceof LostLeadException;
    }

    /**
     * Who wants data to be moved.
     */
    public enum Asker {

        /**
         * An application that is ready: what is meant for the background, if no other
         * process is at it.
         */
        APPLICATION,

        /** A person or a job: all that is begun, waiting for other processes. */
        COMMAND

    }

    /**
     * Which data to move.
     *
     * @param targets of which revisions; empty for all that are begun
     * @param asker who wants that
     */
    public record Request(List<Target> targets, Asker asker) {

        /**
         * Copies.
         */
        public Request {
            targets = List.copyOf(targets);
        }

    }

    /**
     * What is to be done, of revisions that were looked up.
     *
     * @param revisions which; empty for all that are begun
     * @param asker who wants that
     */
    private record Task(List<RevisionId> revisions, Asker asker) {

    }

    /**
     * What was moved.
     *
     * @param done the revisions whose data is moved to the end now, in that order
     * @param left the revisions whose data is not, and which this asker may move
     * @param leader who else has the lead, in words; null where this process had it, and
     * where there was nothing to do
     */
    public record Result(List<RevisionId> done, List<RevisionId> left, @Nullable String leader) {

    }

}
