package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.backup.BackupFile;
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
        return run(new Request(target, null, null));
    }

    /**
     * Takes the database down.
     * @param request where to
     * @return what was done
     * @throws dev.migrator.error.MigratorException as above, and where the copy that was
     * wanted cannot be made
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            Optional<RunSession> locked = this.wiring.lock().acquire(open, (state) -> false);
            try (RunSession session = locked.orElseThrow()) {
                return run(all, session, request);
            }
        }
    }

    private Result run(Scripts all, RunSession session, Request request) {
        BackupFile backup = null;
        DatabaseState state = session.state();
        this.wiring.check(all, state);
        Plan plan = this.wiring.planner().downgrade(all, state, request.target());
        if (plan.isEmpty()) {
            this.wiring.listener().nothingToDo(plan.from());
        }
        else {
            backup = this.wiring.backUp(session, request.backup(), request.target());
            session.prepare(state);
            this.wiring.runner().run(plan, session, this.wiring.terms((error) -> false, request.tag()));
        }
        return new Result(plan.from(), plan.to(), plan.stages().stream().map((stage) -> stage.revision().id()).toList(),
                backup);
    }

    /**
     * What to take a database down to.
     *
     * @param target where to go
     * @param backup the folder to which the database is copied first, if there is
     * anything to do; null for no copy
     * @param tag what the log keeps of why it is run; null for nothing
     */
    public record Request(Target target, @Nullable Path backup, @Nullable String tag) {

    }

    /**
     * What a downgrade did.
     *
     * @param from the heads of the applied set before
     * @param to the heads of the applied set after
     * @param reverted what went down, in running order
     * @param backup the copy from before; null where none was wanted, and where there was
     * nothing to do
     */
    public record Result(Set<RevisionId> from, Set<RevisionId> to, List<RevisionId> reverted,
            @Nullable BackupFile backup) {

    }

}
