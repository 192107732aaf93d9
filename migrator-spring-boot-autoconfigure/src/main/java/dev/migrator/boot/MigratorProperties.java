package dev.migrator.boot;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.convert.DurationUnit;

import dev.migrator.MigratorSettings;
import dev.migrator.command.UnknownRevisionPolicy;
import dev.migrator.execute.Pooler;

/**
 * The properties that begin with {@code migrator}.
 */
@ConfigurationProperties("migrator")
public class MigratorProperties {

    /**
     * Whether the application has anything to do with migrations. Where it has not, no
     * bean is created and the database is not touched.
     */
    private boolean enabled = true;

    /**
     * What to do when the application starts.
     */
    private StartupMode startup = StartupMode.UPGRADE;

    /**
     * Whether startup=verify also refuses a database that is not as the application's
     * model says.
     */
    private boolean verifyModel;

    /**
     * Where the database should be: head, heads, a revision, label@head or a step such as
     * +1.
     */
    private String target = "head";

    /**
     * Comma-separated list of folders that hold SQL revisions, folders within them
     * included; classpath: unless they begin with file:. One that starts with optional:
     * may be missing.
     */
    private List<String> locations = new ArrayList<>(List.of("optional:classpath:db/migrations"));

    /**
     * Schema that is migrated and that holds the state tables. Made where it is missing.
     */
    private String schema = "public";

    /**
     * Comma-separated list of further schemas in which revisions look up names, after the
     * schema that is migrated.
     */
    private List<String> searchPath = new ArrayList<>();

    /**
     * Name of the table of applied revisions, and of the lock: migrators with the same
     * one in the same schema wait for each other.
     */
    private String revisionTable = "migrator_revision";

    /**
     * Name of the table that keeps every attempt with its outcome.
     */
    private String logTable = "migrator_log";

    /**
     * What to do where the database has revisions that this build does not know.
     */
    private UnknownRevisionPolicy onUnknownRevision = UnknownRevisionPolicy.FAIL;

    /**
     * How long a statement waits for a lock before its revision is rolled back and tried
     * again. If a duration suffix is not specified, seconds are used. Zero for ever.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration lockTimeout = Duration.ofSeconds(5);

    /**
     * How often a revision that could not get a lock is tried again, after pauses of up
     * to 30 s.
     */
    private int lockRetries = 20;

    /**
     * How long a statement may take. If a duration suffix is not specified, seconds are
     * used. Zero for ever.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration statementTimeout = Duration.ZERO;

    /**
     * How often the server looks whether this process is still there while it runs a
     * statement. If a duration suffix is not specified, seconds are used. Zero for never.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration connectionCheckInterval = Duration.ofSeconds(2);

    /**
     * How long to wait while another process migrates the same database. If a duration
     * suffix is not specified, seconds are used. For ever where it is not set.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private @Nullable Duration lockWaitLimit;

    /**
     * How long startup=wait waits for another process to bring the database to the
     * target. If a duration suffix is not specified, seconds are used.
     */
    @DurationUnit(ChronoUnit.SECONDS)
    private Duration waitLimit = Duration.ofMinutes(5);

    /**
     * What to do where a connection pooler stands between the application and the server.
     */
    private Pooler pooler = Pooler.REFUSE;

    /**
     * Whether the command reset may drop everything in the schema, with all rows. Only
     * for databases of development.
     */
    private boolean allowReset;

    /**
     * JDBC URL of the database to migrate. Where it is set, user and password are those
     * set here and no others. Without it the application's DataSource is used.
     */
    private @Nullable String url;

    /**
     * Login user of the database to migrate. Without a URL, the rest is taken from the
     * application's DataSource.
     */
    private @Nullable String user;

    /**
     * Login password of the user that migrates.
     */
    private @Nullable String password;

    /**
     * Fully qualified name of the JDBC driver. Detected from the URL where it is not set.
     */
    private @Nullable String driverClassName;

    /**
     * Properties that are given to the JDBC driver together with a URL or user set here,
     * such as sslmode.
     */
    private Map<String, String> jdbcProperties = new LinkedHashMap<>();

    /**
     * How data is moved.
     */
    @NestedConfigurationProperty
    private final DataProperties data = new DataProperties();

    /**
     * How new revisions are written.
     */
    @NestedConfigurationProperty
    private final RevisionProperties revision = new RevisionProperties();

    /**
     * How the application's model is compared with the database.
     */
    @NestedConfigurationProperty
    private final AutogenerateProperties autogenerate = new AutogenerateProperties();

    /**
     * Where revisions are replayed.
     */
    @NestedConfigurationProperty
    private final ReplayProperties replay = new ReplayProperties();

    MigratorSettings toSettings(String application) {
        return MigratorSettings.builder()
            .target(this.target)
            .schema(this.schema)
            .searchPath(this.searchPath)
            .revisionTable(this.revisionTable)
            .logTable(this.logTable)
            .onUnknownRevision(this.onUnknownRevision)
            .lockTimeout(this.lockTimeout)
            .lockRetries(this.lockRetries)
            .statementTimeout(this.statementTimeout)
            .connectionCheckInterval(this.connectionCheckInterval)
            .data(this.data.toSettings())
            .lockWaitLimit(this.lockWaitLimit)
            .pooler(this.pooler)
            .allowReset(this.allowReset)
            .application(application)
            .build();
    }

    public boolean isEnabled() {
        return this.enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public StartupMode getStartup() {
        return this.startup;
    }

    public void setStartup(StartupMode startup) {
        this.startup = startup;
    }

    public String getTarget() {
        return this.target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public List<String> getLocations() {
        return this.locations;
    }

    public void setLocations(List<String> locations) {
        this.locations = locations;
    }

    public String getSchema() {
        return this.schema;
    }

    public void setSchema(String schema) {
        this.schema = schema;
    }

    public List<String> getSearchPath() {
        return this.searchPath;
    }

    public void setSearchPath(List<String> searchPath) {
        this.searchPath = searchPath;
    }

    public String getRevisionTable() {
        return this.revisionTable;
    }

    public void setRevisionTable(String revisionTable) {
        this.revisionTable = revisionTable;
    }

    public String getLogTable() {
        return this.logTable;
    }

    public void setLogTable(String logTable) {
        this.logTable = logTable;
    }

    public UnknownRevisionPolicy getOnUnknownRevision() {
        return this.onUnknownRevision;
    }

    public void setOnUnknownRevision(UnknownRevisionPolicy onUnknownRevision) {
        this.onUnknownRevision = onUnknownRevision;
    }

    public Duration getLockTimeout() {
        return this.lockTimeout;
    }

    public void setLockTimeout(Duration lockTimeout) {
        this.lockTimeout = lockTimeout;
    }

    public int getLockRetries() {
        return this.lockRetries;
    }

    public void setLockRetries(int lockRetries) {
        this.lockRetries = lockRetries;
    }

    public Duration getStatementTimeout() {
        return this.statementTimeout;
    }

    public void setStatementTimeout(Duration statementTimeout) {
        this.statementTimeout = statementTimeout;
    }

    public Duration getConnectionCheckInterval() {
        return this.connectionCheckInterval;
    }

    public void setConnectionCheckInterval(Duration connectionCheckInterval) {
        this.connectionCheckInterval = connectionCheckInterval;
    }

    public @Nullable Duration getLockWaitLimit() {
        return this.lockWaitLimit;
    }

    public void setLockWaitLimit(@Nullable Duration lockWaitLimit) {
        this.lockWaitLimit = lockWaitLimit;
    }

    public Duration getWaitLimit() {
        return this.waitLimit;
    }

    public void setWaitLimit(Duration waitLimit) {
        this.waitLimit = waitLimit;
    }

    public Pooler getPooler() {
        return this.pooler;
    }

    public void setPooler(Pooler pooler) {
        this.pooler = pooler;
    }

    public boolean isAllowReset() {
        return this.allowReset;
    }

    public void setAllowReset(boolean allowReset) {
        this.allowReset = allowReset;
    }

    public @Nullable String getUrl() {
        return this.url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public @Nullable String getUser() {
        return this.user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return this.password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getDriverClassName() {
        return this.driverClassName;
    }

    public void setDriverClassName(@Nullable String driverClassName) {
        this.driverClassName = driverClassName;
    }

    public Map<String, String> getJdbcProperties() {
        return this.jdbcProperties;
    }

    public void setJdbcProperties(Map<String, String> jdbcProperties) {
        this.jdbcProperties = jdbcProperties;
    }

    public boolean isVerifyModel() {
        return this.verifyModel;
    }

    public void setVerifyModel(boolean verifyModel) {
        this.verifyModel = verifyModel;
    }

    public DataProperties getData() {
        return this.data;
    }

    public RevisionProperties getRevision() {
        return this.revision;
    }

    public AutogenerateProperties getAutogenerate() {
        return this.autogenerate;
    }

    public ReplayProperties getReplay() {
        return this.replay;
    }

}
