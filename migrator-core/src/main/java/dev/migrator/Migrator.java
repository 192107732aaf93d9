package dev.migrator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

import dev.migrator.backup.PasswordSource;
import dev.migrator.backup.PgDump;
import dev.migrator.batch.DataControls;
import dev.migrator.batch.StopSignal;
import dev.migrator.codegen.TimeOrderedIds;
import dev.migrator.command.Authoring;
import dev.migrator.command.Autogenerate;
import dev.migrator.command.Await;
import dev.migrator.command.Baseline;
import dev.migrator.command.Branches;
import dev.migrator.command.Check;
import dev.migrator.command.CompareModel;
import dev.migrator.command.Current;
import dev.migrator.command.DataWiring;
import dev.migrator.command.Doctor;
import dev.migrator.command.Downgrade;
import dev.migrator.command.DryRun;
import dev.migrator.command.Edit;
import dev.migrator.command.EnsureVersion;
import dev.migrator.command.Heads;
import dev.migrator.command.Heads.Kind;
import dev.migrator.command.History;
import dev.migrator.command.History.ShowCurrent;
import dev.migrator.command.Init;
import dev.migrator.command.ListTemplates;
import dev.migrator.command.Merge;
import dev.migrator.command.ModelSettings;
import dev.migrator.command.MoveData;
import dev.migrator.command.NewRevision;
import dev.migrator.command.PlanUpgrade;
import dev.migrator.command.ReadLog;
import dev.migrator.command.Remove;
import dev.migrator.command.Replay;
import dev.migrator.command.Reset;
import dev.migrator.command.RevisionSettings;
import dev.migrator.command.Show;
import dev.migrator.command.SourceUseCases;
import dev.migrator.command.Stamp;
import dev.migrator.command.Status;
import dev.migrator.command.Upgrade;
import dev.migrator.command.UseCases;
import dev.migrator.command.Verify;
import dev.migrator.command.Wiring;
import dev.migrator.command.WriteScript;
import dev.migrator.command.WriteStamp;
import dev.migrator.diagnosis.Examination;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.PressureLimits;
import dev.migrator.dialect.postgres.ServerPressure;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.execute.DataLead;
import dev.migrator.execute.DataPace;
import dev.migrator.execute.Database;
import dev.migrator.execute.JdbcTransactionBinding;
import dev.migrator.execute.Pause;
import dev.migrator.execute.PlanRunner;
import dev.migrator.execute.RetryPolicy;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.RunListeners;
import dev.migrator.execute.RunLock;
import dev.migrator.execute.RunPolicy;
import dev.migrator.execute.ScriptWriter;
import dev.migrator.execute.ThrowAwayDatabases;
import dev.migrator.execute.TransactionBinding;
import dev.migrator.plan.Actor;
import dev.migrator.plan.Bookkeeping;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Planner;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.schema.Identifier;
import dev.migrator.script.ScriptSource;
import dev.migrator.script.Scripts;
import dev.migrator.script.SqlScriptSource;

/**
 * Migrates one database: the facade of this library. Scripts and state are read anew for
 * each call, so an instance can be kept and shared; it holds no connection between calls.
 *
 * <pre>
 * Migrator migrator = Migrator.on(dataSource).locations("classpath:db/migrations").build();
 * migrator.upgrade();
 * </pre>
 */
public final class Migrator {

    private static final Duration LONG_IDLE = Duration.ofMinutes(5);

    private final DataSource dataSource;

    private final MigratorSettings settings;

    private final Upgrade upgrade;

    private final Verify verify;

    /** An application that starts needs none of the rest. */
    private final SingletonSupplier<UseCases> useCases;

    private final SingletonSupplier<SourceUseCases> sourceUseCases;

    private final StopSignal stop = new StopSignal();

    private Migrator(Builder builder) {
        this.dataSource = builder.dataSource;
        this.settings = builder.settings;
        PostgresDialect dialect = new PostgresDialect();
        StateTables tables = new StateTables(dialect, this.settings.schema(), this.settings.revisionTable(),
                this.settings.logTable());
        Bookkeeping bookkeeping = new Bookkeeping(dialect, tables,
                new Actor(SingletonSupplier.of(Migrator::host), this.settings.application()));
        Planner planner = new Planner(bookkeeping, dialect, this.settings.data().dataModes());
        RunListener listener = new RunListeners(builder.listeners);
        Pause pause = builder.pause.until(this.stop);
        RunLock lock = lock(tables.revisions(), tables, pause, listener);
        DataControls controls = new DataControls(tables);
        DataWiring data = new DataWiring(new DataLead(lock(tables.data(), tables, pause, listener), controls), controls,
                this.settings.data().batchTime(), pace(), this.stop, pause);
        Clock clock = Clock.systemDefaultZone();
        List<ScriptSource> sources = List.copyOf(builder.sources);
        RevisionSettings revisions = builder.revisions;
        Supplier<ModelSettings> models = builder.models;
        ThrowAwayDatabases throwAways = builder.throwAways;
        TransactionBinding services = builder.binding();
        PgDump dump = new PgDump(builder.programs, builder.password, clock);
        BiFunction<DataSource, TransactionBinding, Wiring> wirings = (target, binding) -> {
            Database database = new Database(target, tables,
                    this.settings.searchPath().stream().map(Identifier::of).toList());
            PlanRunner runner = new PlanRunner(database, bookkeeping,
                    new RunPolicy(new RetryPolicy(this.settings.lockRetries(), Duration.ofMillis(500),
                            Duration.ofSeconds(30)), this.settings.lockTimeout().dividedBy(2), this.stop),
                    pause, binding, listener);
            return new Wiring(() -> Scripts.load(sources), database, this.settings.onUnknownRevision(), planner, lock,
                    runner, dump, listener, data);
        };
        Wiring wiring = wirings.apply(this.dataSource, services);
        this.upgrade = new Upgrade(wiring);
        this.verify = new Verify(wiring);
        SingletonSupplier<CompareModel> comparison = SingletonSupplier
            .of(() -> new CompareModel(wiring, dialect, models));
        SingletonSupplier<Replay> replay = SingletonSupplier.of(() -> new Replay(throwAways,
                (throwAway) -> wirings.apply(throwAway.dataSource(), services), dialect, models));
        this.useCases = SingletonSupplier.of(() -> UseCases.of(wiring, new ScriptWriter(tables, sessionSettings()),
                pause, new Examination(tables, sessionSettings(), planner, this.settings.pooler(), LONG_IDLE),
                comparison.obtain(), replay.obtain(),
                this.settings.allowReset() ? Reset.Permission.ALLOWED : Reset.Permission.REFUSED));
        this.sourceUseCases = SingletonSupplier.of(() -> SourceUseCases.of(
                new Authoring(wiring.scripts(), revisions, new TimeOrderedIds(clock, new SecureRandom()), clock),
                wiring, comparison.obtain(), replay.obtain(), dialect));
    }

    /**
     * A migrator under construction.
     * @param dataSource the database; a connection is taken for each call and given back
     * @return a builder with the default settings
     */
    public static Builder on(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * The database that is migrated.
     * @return as it was given
     */
    public DataSource dataSource() {
        return this.dataSource;
    }

    /**
     * The settings.
     * @return as they were given
     */
    public MigratorSettings settings() {
        return this.settings;
    }

    /**
     * All that can be done with the database, for what needs more than the methods below.
     * @return one class for each use case
     */
    public UseCases useCases() {
        return this.useCases.obtain();
    }

    /**
     * All that can be done with the project's source files, for what needs more than the
     * methods below.
     * @return one class for each use case
     */
    public SourceUseCases sourceUseCases() {
        return this.sourceUseCases.obtain();
    }

    /**
     * Brings the database up to the target of the settings.
     * @return what was done
     * @see Upgrade
     */
    public Upgrade.Result upgrade() {
        return upgrade(this.settings.target());
    }

    /**
     * Brings the database up.
     * @param target where to: {@code head}, a revision, {@code +1}, {@code label@head}...
     * @return what was done
     * @see Upgrade
     */
    public Upgrade.Result upgrade(String target) {
        return this.upgrade.run(Upgrade.Request.to(Target.parse(target)));
    }

    /**
     * Brings the database up to the target of the settings, as far as it can go now.
     * @param notYet whether what a revision's code threw means that it cannot run yet
     * @return what was done, and which revision was left for later
     * @see Upgrade.Request
     */
    public Upgrade.Result upgrade(Predicate<Throwable> notYet) {
        return this.upgrade.run(new Upgrade.Request(Target.parse(this.settings.target()), notYet));
    }

    /**
     * Runs an upgrade in one transaction, and rolls it back.
     * @param target where to: {@code head}, a revision, {@code +1}, {@code label@head}...
     * @return what would have been applied
     * @see DryRun
     */
    public DryRun.Result dryRun(String target) {
        return useCases().dryRun().run(Target.parse(target));
    }

    /**
     * Takes the database down.
     * @param target where to: {@code base}, a revision, {@code -1}, {@code label@base}...
     * @return what was done
     * @see Downgrade
     */
    public Downgrade.Result downgrade(String target) {
        return useCases().downgrade().run(Target.parse(target));
    }

    /**
     * Makes sure that the database is at the target of the settings.
     * @see Verify
     */
    public void verify() {
        this.verify.run(Target.parse(this.settings.target()));
    }

    /**
     * Waits until another process has brought the database to the target of the settings.
     * @param limit how long to wait
     * @see Await
     */
    public void await(Duration limit) {
        useCases().await().run(Target.parse(this.settings.target()), limit);
    }

    /**
     * Moves data that is in progress, as far as it goes. Meant to be called by an
     * application that is ready, again and again until nothing is left; only one process
     * at a time is at work.
     * @return what is done and what is left
     * @see MoveData
     */
    public MoveData.Result moveData() {
        return useCases().moveData().run(new MoveData.Request(List.of(), MoveData.Asker.APPLICATION));
    }

    /**
     * Asks all runs of this migrator to end after the batch, or the revision, in hand.
     * Returns at once. No run begins after that.
     */
    public void stop() {
        this.stop.give();
    }

    /**
     * Tells where the database stands. {@code head} counts as {@code heads} here, so that
     * several heads are an answer and not an error.
     * @return a picture of one moment
     * @see Status
     */
    public Status.Result status() {
        String target = this.settings.target();
        return useCases().status().run(Target.parse(target.equals("head") ? "heads" : target));
    }

    /**
     * Drops everything in the schema, and migrates again to the target of the settings.
     * @return what was done
     * @throws dev.migrator.command.ResetNotAllowedException unless the settings allow it
     * @see Reset
     */
    public Reset.Result reset() {
        return useCases().reset()
            .run(new Reset.Request(Target.parse(this.settings.target()), Reset.Confirmation.GIVEN));
    }

    /**
     * Examines the database.
     * @return what is wrong with it, and what repairs that
     * @see Doctor
     */
    public Doctor.Result examine() {
        return useCases().doctor().run();
    }

    /**
     * Tells what an upgrade would run, and runs nothing.
     * @param target where to: {@code head}, a revision, {@code +1}, {@code label@head}...
     * @return every step in its transaction
     * @see PlanUpgrade
     */
    public Plan plan(String target) {
        return useCases().planUpgrade().run(Target.parse(target));
    }

    /**
     * Looks for what should not be there: several heads, pending and unknown revisions.
     * @return clean where there is none of it
     * @see Check
     */
    public Check.Result check() {
        return useCases().check().run(Check.Model.LEFT_OUT);
    }

    /**
     * Tells which revisions the database is at.
     * @return the tips of what is applied
     * @see Current
     */
    public Current.Result current() {
        return useCases().current().run();
    }

    /**
     * Lists all revisions. No connection is opened.
     * @return newest first
     * @see History
     */
    public History.Result history() {
        return useCases().history().run(null, ShowCurrent.NO);
    }

    /**
     * Lists the ends of the graph. No connection is opened.
     * @return those that nothing continues
     * @see Heads
     */
    public Heads.Result heads() {
        return useCases().heads().run(Kind.DECLARED);
    }

    /**
     * Lists the branch points of the graph. No connection is opened.
     * @return each with what continues it
     * @see Branches
     */
    public Branches.Result branches() {
        return useCases().branches().run();
    }

    /**
     * Tells what was attempted on the database.
     * @return newest first
     * @see ReadLog
     */
    public ReadLog.Result log() {
        return useCases().log().run();
    }

    /**
     * Makes the state tables where they are missing.
     * @return what was done
     * @see EnsureVersion
     */
    public EnsureVersion.Result ensureVersion() {
        return useCases().ensureVersion().run();
    }

    /**
     * Says which revisions the database has, without running them.
     * @param targets where it is said to stand; {@code base} for nowhere
     * @return what was changed
     * @see Stamp
     */
    public Stamp.Result stamp(String... targets) {
        List<Target> parsed = Stream.of(targets).map(Target::parse).toList();
        return useCases().stamp().run(new Stamp.Request(parsed, Stamp.Rows.KEEP, null));
    }

    /**
     * Writes what an upgrade or a downgrade would run as a script for psql. No connection
     * is opened.
     * @param request what to write
     * @return the script
     * @see WriteScript
     */
    public WriteScript.Result script(WriteScript.Request request) {
        return useCases().writeScript().run(request);
    }

    /**
     * Writes what a stamp would change as a script for psql. No connection is opened.
     * @param request what to write
     * @return the script
     * @see WriteStamp
     */
    public WriteStamp.Result script(WriteStamp.Request request) {
        return useCases().writeStamp().run(request);
    }

    /**
     * Tells everything about one revision.
     * @param revision its whole id
     * @return empty where neither a script nor the database knows it
     * @see Show
     */
    public Optional<Show.Result> show(RevisionId revision) {
        return useCases().show().run(revision);
    }

    /**
     * Writes the file of a new revision that continues the head.
     * @param message what it does
     * @return what was written
     * @see NewRevision
     */
    public NewRevision.Result newRevision(String message) {
        return newRevision(NewRevision.Request.of(message));
    }

    /**
     * Writes the file of a new revision.
     * @param request what it is to be
     * @return what was written
     * @see NewRevision
     */
    public NewRevision.Result newRevision(NewRevision.Request request) {
        return sourceUseCases().newRevision().run(request);
    }

    /**
     * Writes the revision that leads from the database to the model.
     * @param request what it is to be
     * @return what was written
     * @see Autogenerate
     */
    public Autogenerate.Result autogenerate(Autogenerate.Request request) {
        return sourceUseCases().autogenerate().run(request);
    }

    /**
     * Looks for differences between the model and the database.
     * @return what is different
     * @see CompareModel
     */
    public CompareModel.Result compareModel() {
        return useCases().compareModel().run();
    }

    /**
     * Writes the first revision of a database that was made by other means.
     * @param request what it is to be
     * @return what was written, and what it leaves out
     * @see Baseline
     */
    public Baseline.Result baseline(Baseline.Request request) {
        return sourceUseCases().baseline().run(request);
    }

    /**
     * Writes the file of a revision that brings branches together.
     * @param request what to merge
     * @return what was written
     * @see Merge
     */
    public Merge.Result merge(Merge.Request request) {
        return sourceUseCases().merge().run(request);
    }

    /**
     * Takes back a revision that is still being worked on, here and in its file.
     * @param target which: {@code head}, an id, {@code label@head}...
     * @return what was done
     * @see Remove
     */
    public Remove.Result remove(String target) {
        return sourceUseCases().remove().run(Target.parse(target));
    }

    /**
     * Finds the source files of revisions.
     * @param target which: {@code head}, {@code current}, an id...
     * @return their files
     * @see Edit
     */
    public Edit.Result edit(String target) {
        return sourceUseCases().edit().run(Target.parse(target));
    }

    /**
     * Prepares the project for revisions.
     * @return what was made
     * @see Init
     */
    public Init.Result init() {
        return sourceUseCases().init().run();
    }

    /**
     * Tells which templates new revisions are written from.
     * @return one for each format
     * @see ListTemplates
     */
    public ListTemplates.Result listTemplates() {
        return sourceUseCases().listTemplates().run();
    }

    private RunLock lock(String name, StateTables tables, Pause pause, RunListener listener) {
        return new RunLock(new AdvisoryLock(name), tables, sessionSettings(), this.settings.pooler(),
                this.settings.lockWaitLimit(), pause, listener);
    }

    private DataPace pace() {
        DataSettings data = this.settings.data();
        PressureLimits limits = data.limits();
        return new DataPace(data.backgroundBatchTime(), data.speed(), data.interval(), data.idleLimit(),
                (connection, ownPids, relation) -> ServerPressure.read(connection, relation, ownPids)
                    .strain(limits)
                    .map(Object::toString));
    }

    private SessionSettings sessionSettings() {
        List<String> searchPath = Stream.concat(Stream.of(this.settings.schema()), this.settings.searchPath().stream())
            .toList();
        return new SessionSettings(searchPath, this.settings.lockTimeout(), this.settings.statementTimeout(),
                this.settings.connectionCheckInterval());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        }
        catch (UnknownHostException ex) {
            return "unknown";
        }
    }

    /**
     * A migrator under construction.
     */
    public static final class Builder {

        private final DataSource dataSource;

        private final List<ScriptSource> sources = new ArrayList<>();

        private final List<RunListener> listeners = new ArrayList<>();

        private MigratorSettings settings = MigratorSettings.defaults();

        private RevisionSettings revisions = RevisionSettings.defaults();

        private @Nullable TransactionBinding binding;

        private Pause pause = Pause.sleeping();

        private PasswordSource password = () -> null;

        private Supplier<ModelSettings> models = () -> ModelSettings.NONE;

        private ThrowAwayDatabases throwAways = ThrowAwayDatabases.NONE;

        private String programs = System.getenv().getOrDefault("PATH", "");

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * Adds folders of {@code .sql} scripts.
         * @param locations such as {@code classpath:db/migrations}
         * @return this
         * @see SqlScriptSource
         */
        public Builder locations(String... locations) {
            return source(new SqlScriptSource(new PathMatchingResourcePatternResolver(), List.of(locations)));
        }

        /**
         * Adds a source of scripts.
         * @param source after those that were added before
         * @return this
         */
        public Builder source(ScriptSource source) {
            this.sources.add(source);
            return this;
        }

        /**
         * Replaces the settings.
         * @param settings all of them
         * @return this
         */
        public Builder settings(MigratorSettings settings) {
            this.settings = settings;
            return this;
        }

        /**
         * Replaces how new revisions are written.
         * @param revisions all of it
         * @return this
         */
        public Builder revisions(RevisionSettings revisions) {
            this.revisions = revisions;
            return this;
        }

        /**
         * Says what the application's model is, for comparisons with the database.
         * @param models gives it, in place of none; not asked before a comparison
         * @return this
         */
        public Builder model(Supplier<ModelSettings> models) {
            this.models = models;
            return this;
        }

        /**
         * Says where throw-away databases come from, in which all revisions can run.
         * @param throwAways in place of nowhere
         * @return this
         */
        public Builder throwAways(ThrowAwayDatabases throwAways) {
            this.throwAways = throwAways;
            return this;
        }

        /**
         * Adds a listener.
         * @param listener after those that were added before
         * @return this
         */
        public Builder listener(RunListener listener) {
            this.listeners.add(listener);
            return this;
        }

        /**
         * Replaces what binds the transactions of revisions to services.
         * @param binding instead of one for services that use JDBC
         * @return this
         */
        public Builder transactions(TransactionBinding binding) {
            this.binding = binding;
            return this;
        }

        /**
         * Replaces what lets time pass.
         * @param pause instead of sleeping
         * @return this
         */
        public Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        /**
         * Says who knows the password with which connections are made, for backups.
         * @param password instead of nobody; one that stands in the URL is known
         * @return this
         */
        public Builder password(PasswordSource password) {
            this.password = password;
            return this;
        }

        /**
         * Replaces where programs of PostgreSQL are looked for, for backups.
         * @param path folders, in place of those of the environment's PATH
         * @return this
         */
        public Builder programs(String path) {
            this.programs = path;
            return this;
        }

        /**
         * Makes the migrator. No connection is opened and no script is read.
         * @return ready to use
         */
        public Migrator build() {
            return new Migrator(this);
        }

        private TransactionBinding binding() {
            return this.binding != null ? this.binding : new JdbcTransactionBinding(this.dataSource);
        }

    }

}
