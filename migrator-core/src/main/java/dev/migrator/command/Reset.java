package dev.migrator.command;

import dev.migrator.execute.EmptiedSchema;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Empties the schema of a database of development and migrates it again:
 * <ol>
 * <li>refuse where it is not allowed or not confirmed;</li>
 * <li>take the lock, and keep it to the end;</li>
 * <li>plan the whole upgrade, so that a script that cannot be planned is found while the
 * data is still there;</li>
 * <li>drop what the schema holds, in one transaction;</li>
 * <li>upgrade.</li>
 * </ol>
 */
public final class Reset {

    private final Wiring wiring;

    private final Permission permission;

    /**
     * The use case on one database.
     * @param wiring what it works with
     * @param permission what the settings say
     */
    public Reset(Wiring wiring, Permission permission) {
        this.wiring = wiring;
        this.permission = permission;
    }

    /**
     * Empties and migrates.
     * @param request where to, and whether it is meant
     * @return what was done
     * @throws ResetNotAllowedException where the settings do not allow it
     * @throws ResetNotConfirmedException where it is not meant
     * @throws dev.migrator.execute.SchemaInUseException where others hold locks in the
     * schema for longer than the lock timeout
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target
     * or the database is not as it should be, and where a revision fails
     */
    public Result run(Request request) {
        refuse(request);
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open();
                RunSession session = this.wiring.lock().acquire(open, (state) -> false).orElseThrow()) {
            Upgrade.Request upgrade = Upgrade.Request.to(request.target());
            this.wiring.planner().upgrade(all, DatabaseState.uninitialised(), request.target(), upgrade.notYet());
            session.configure();
            EmptiedSchema emptied = session.emptySchema();
            return new Result(emptied, new Upgrade(this.wiring).run(all, session, upgrade));
        }
    }

    private void refuse(Request request) {
        if (this.permission == Permission.REFUSED) {
            throw new ResetNotAllowedException();
        }
        if (request.confirmation() == Confirmation.MISSING) {
            throw new ResetNotConfirmedException();
        }
    }

    /**
     * What the settings say about resets.
     */
    public enum Permission {

        /** This is a database of development. */
        ALLOWED,

        /** Nobody said so. */
        REFUSED

    }

    /**
     * Whether somebody said that it is meant.
     */
    public enum Confirmation {

        /** Somebody did. */
        GIVEN,

        /** Nobody did. */
        MISSING

    }

    /**
     * What to reset a database to.
     *
     * @param target where to go once the schema is empty
     * @param confirmation whether it is meant
     */
    public record Request(Target target, Confirmation confirmation) {

    }

    /**
     * What a reset did.
     *
     * @param emptied what was dropped and what was left
     * @param upgrade what was applied
     */
    public record Result(EmptiedSchema emptied, Upgrade.Result upgrade) {

    }

}
