package dev.migrator.command;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.backup.BackupFile;
import dev.migrator.backup.PgDump;
import dev.migrator.execute.Database;
import dev.migrator.execute.PlanRunner;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.RunLock;
import dev.migrator.execute.RunSession;
import dev.migrator.execute.RunTerms;
import dev.migrator.execute.StopBrake;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Planner;
import dev.migrator.revision.Target;
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
 * @param dump copies the database
 * @param listener hears what happens
 * @param data moves data after the run that reached it
 */
public record Wiring(Supplier<Scripts> scripts, Database database, UnknownRevisionPolicy policy, Planner planner,
        RunLock lock, PlanRunner runner, PgDump dump, RunListener listener, DataWiring data) {

    /**
     * The same things with other scripts.
     * @param others reads them
     */
    Wiring with(Supplier<Scripts> others) {
        return new Wiring(others, this.database, this.policy, this.planner, this.lock, this.runner, this.dump,
                this.listener, this.data);
    }

    /**
     * What a run is told that is no other process's business.
     * @param notYet whether what a revision's code threw means that it cannot run yet
     * @param tag what the log keeps of why it is run; null for nothing
     */
    RunTerms terms(Predicate<Throwable> notYet, @Nullable String tag) {
        return new RunTerms(notYet, tag, this.data.blockingBatchTime(), new StopBrake(this.data.stop()), null);
    }

    /**
     * Copies the database before a run, where that is wanted.
     * @param directory where to; null where no copy is wanted
     * @return null where none was wanted
     * @throws dev.migrator.error.MigratorException where there is no copy in the end
     */
    @Nullable BackupFile backUp(RunSession session, @Nullable Path directory, Target target) {
        return directory == null ? null : this.dump.copy(session, directory, target.toString());
    }

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
