package dev.migrator.command;

import java.util.function.Function;
import java.util.function.Supplier;

import dev.migrator.dialect.Dialect;
import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.execute.ThrowAwayDatabases;
import dev.migrator.revision.Target;

/**
 * Runs all revisions in a throw-away database and compares the application's model with
 * what they make. The application's own database need not be there. Code of revisions
 * that reads or writes rows runs, too, on the connection to the throw-away database;
 * services that join the transaction of a revision do so here as well. What a service
 * does outside of it reaches the application's own database, here as in any upgrade.
 */
public final class Replay {

    private final ThrowAwayDatabases databases;

    private final Function<ThrowAwayDatabase, Wiring> wirings;

    private final Dialect dialect;

    private final Supplier<ModelSettings> models;

    /**
     * The use case.
     * @param databases makes databases
     * @param wirings what works on one of them as it would on the application's
     * @param dialect writes operations
     * @param models gives the model, when it is asked for
     */
    public Replay(ThrowAwayDatabases databases, Function<ThrowAwayDatabase, Wiring> wirings, Dialect dialect,
            Supplier<ModelSettings> models) {
        this.databases = databases;
        this.wirings = wirings;
        this.dialect = dialect;
        this.models = models;
    }

    /**
     * Replays and compares.
     * @return what is different
     * @throws NothingDeclaredException where there is no model; no database is made then
     * @throws dev.migrator.execute.NoThrowAwayDatabaseException where nothing makes a
     * database
     * @throws dev.migrator.error.MigratorException as {@link Upgrade} and
     * {@link CompareModel} do
     */
    public CompareModel.Result run() {
        return run(DeclaredModel.requiredIn(this.models.get()));
    }

    CompareModel.Result run(DeclaredModel model) {
        try (ThrowAwayDatabase database = this.databases.open()) {
            Wiring wiring = this.wirings.apply(database);
            new Upgrade(wiring).run(Upgrade.Request.to(Target.parse("heads")));
            return new CompareModel(wiring, this.dialect, this.models).run(model, CompareModel.Rows.UNKNOWN);
        }
    }

}
