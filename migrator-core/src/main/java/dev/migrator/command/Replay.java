package dev.migrator.command;

import java.util.List;
import java.util.function.Function;

import dev.migrator.dialect.Dialect;
import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.execute.ThrowAwayDatabases;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.revision.Revision;
import dev.migrator.revision.Target;
import dev.migrator.script.Script;
import dev.migrator.script.Scripts;

/**
 * Runs all revisions in a throw-away database and compares the application's model with
 * what they make. The application's own database is not touched, and need not be there.
 * Code of revisions that reads or writes rows does not run, since it may use services
 * that are bound to the application's database; there are no rows here.
 */
public final class Replay {

    private final ThrowAwayDatabases databases;

    private final Function<ThrowAwayDatabase, Wiring> wirings;

    private final Dialect dialect;

    private final ModelSettings settings;

    /**
     * The use case.
     * @param databases makes databases
     * @param wirings what works on one of them as it would on the application's
     * @param dialect writes operations
     * @param settings the model
     */
    public Replay(ThrowAwayDatabases databases, Function<ThrowAwayDatabase, Wiring> wirings, Dialect dialect,
            ModelSettings settings) {
        this.databases = databases;
        this.wirings = wirings;
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * Replays and compares.
     * @return what is different
     * @throws dev.migrator.execute.NoThrowAwayDatabaseException where nothing makes a
     * database
     * @throws dev.migrator.error.MigratorException as {@link Upgrade} and
     * {@link CompareModel} do
     */
    public CompareModel.Result run() {
        try (ThrowAwayDatabase database = this.databases.open()) {
            Wiring wiring = this.wirings.apply(database);
            Wiring withoutData = wiring.with(() -> withoutData(wiring.scripts().get()));
            new Upgrade(withoutData).run(Upgrade.Request.to(Target.parse("heads")));
            return new CompareModel(withoutData, this.dialect, this.settings).run(CompareModel.Rows.UNKNOWN);
        }
    }

    private static Scripts withoutData(Scripts scripts) {
        List<Script> all = scripts.graph()
            .revisions()
            .stream()
            .<Script>map((revision) -> new WithoutData(scripts.get(revision)))
            .toList();
        return Scripts.load(List.of(() -> all));
    }

    /**
     * A script without the code that it has.
     */
    private record WithoutData(Script script) implements Script {

        @Override
        public Revision revision() {
            return this.script.revision();
        }

        @Override
        public boolean transactional() {
            return this.script.transactional();
        }

        @Override
        public List<Operation> upgrade() {
            return this.script.upgrade().stream().filter((operation) -> !(operation instanceof DataChange)).toList();
        }

        @Override
        public List<Operation> downgrade() {
            return this.script.downgrade().stream().filter((operation) -> !(operation instanceof DataChange)).toList();
        }

    }

}
