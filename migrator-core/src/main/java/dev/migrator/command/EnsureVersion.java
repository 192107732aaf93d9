package dev.migrator.command;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.RunSession;
import dev.migrator.plan.DatabaseState;

/**
 * Makes the state tables where they are missing, and nothing else.
 */
public final class EnsureVersion {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public EnsureVersion(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Makes the tables.
     * @return what was done
     * @throws dev.migrator.error.MigratorException where they may not be made, or where
     * the database is not as it should be
     */
    public Result run() {
        try (OpenDatabase open = this.wiring.database().open()) {
            if (open.state().initialised()) {
                return new Result(false);
            }
            try (RunSession session = this.wiring.lock().acquire(open, DatabaseState::initialised).orElse(null)) {
                if (session == null) {
                    return new Result(false);
                }
                DatabaseState state = session.state();
                session.prepare(state);
                return new Result(!state.initialised());
            }
        }
    }

    /**
     * What was done.
     *
     * @param created whether the tables were missing
     */
    public record Result(boolean created) {

    }

}
