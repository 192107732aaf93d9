package dev.migrator.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.Statement;

/**
 * The tables that keep the state of a database, by their qualified and quoted names. The
 * table of revisions has a row for every applied revision; the log has a row for every
 * attempt, and is never read to decide. A database that had batches has three more: how
 * far each of them came, the rows that were skipped, and what operators said about data
 * that is moved in the background.
 */
public final class StateTables {

    private static final String BATCHES = "migrator_batch";

    private static final String DATA = "migrator_data";

    private static final String SKIPPED_ROWS = "migrator_skipped_row";

    private static final List<StateColumn> REVISION_COLUMNS = List.of(
            new StateColumn("revision", "text", " PRIMARY KEY", null),
            StateColumn.required("parents", "text[]", "'{}'"), StateColumn.required("dependencies", "text[]", "'{}'"),
            StateColumn.required("message", "text", "''"), StateColumn.required("checksum", "text", "''"),
            new StateColumn("state", "text",
                    " NOT NULL CHECK (state IN ('applied', 'in progress', 'upgrading', 'downgrading'))", "'applied'"),
            StateColumn.required("started_at", "timestamptz", "now()"),
            StateColumn.nullable("applied_at", "timestamptz"), StateColumn.required("applied_by", "text", "'unknown'"),
            StateColumn.nullable("duration", "interval"), StateColumn.required("application", "text", "'unknown'"),
            StateColumn.required("transactional", "boolean", "true"), StateColumn.nullable("downgrade", "text"),
            new StateColumn("journal", "text[]", " NOT NULL DEFAULT '{}'", null),
            StateColumn.nullable("in_doubt", "text"));

    private static final List<StateColumn> LOG_COLUMNS = List.of(
            new StateColumn("id", "bigint GENERATED ALWAYS AS IDENTITY", " PRIMARY KEY", null),
            new StateColumn("logged_at", "timestamptz", " NOT NULL DEFAULT clock_timestamp()", null),
            StateColumn.nullable("revision", "text"), StateColumn.required("direction", "text", "'unknown'"),
            StateColumn.required("outcome", "text", "'unknown'"), StateColumn.nullable("duration", "interval"),
            StateColumn.nullable("detail", "text"), StateColumn.nullable("sqlstate", "text"),
            new StateColumn("database_user", "text", " NOT NULL DEFAULT session_user", null),
            StateColumn.required("host", "text", "'unknown'"),
            StateColumn.required("application", "text", "'unknown'"));

    private static final List<StateColumn> BATCH_COLUMNS = List.of(StateColumn.required("revision", "text", null),
            StateColumn.required("step", "integer", null), StateColumn.required("part", "integer", null),
            StateColumn.required("definition", "text", null), StateColumn.required("relation", "text", null),
            StateColumn.nullable("from_key", "text[]"), StateColumn.nullable("to_key", "text[]"),
            StateColumn.nullable("last_key", "text[]"), StateColumn.required("seen", "bigint", "0"),
            StateColumn.required("changed", "bigint", "0"), StateColumn.required("skipped", "bigint", "0"),
            StateColumn.required("batches", "bigint", "0"), StateColumn.nullable("estimated", "bigint"),
            StateColumn.nullable("rate", "double precision"), StateColumn.required("lead", "bigint", "0"),
            StateColumn.required("ended", "boolean", "false"), StateColumn.required("finished", "boolean", "false"),
            new StateColumn("started_at", "timestamptz", " NOT NULL DEFAULT clock_timestamp()", null),
            new StateColumn("updated_at", "timestamptz", " NOT NULL DEFAULT clock_timestamp()", null));

    private static final List<StateColumn> DATA_COLUMNS = List.of(
            new StateColumn("revision", "text", " PRIMARY KEY", null), StateColumn.nullable("paused_at", "timestamptz"),
            StateColumn.nullable("paused_by", "text"), StateColumn.nullable("speed", "integer"),
            StateColumn.nullable("held_up_by", "text"), StateColumn.required("failures", "integer", "0"),
            StateColumn.nullable("failed_at", "timestamptz"), StateColumn.nullable("error", "text"));

    private static final List<StateColumn> SKIPPED_COLUMNS = List.of(
            new StateColumn("id", "bigint GENERATED ALWAYS AS IDENTITY", " PRIMARY KEY", null),
            StateColumn.required("revision", "text", null), StateColumn.required("step", "integer", null),
            StateColumn.required("relation", "text", null), StateColumn.required("key", "text[]", null),
            StateColumn.required("error", "text", null), StateColumn.nullable("sqlstate", "text"),
            new StateColumn("skipped_at", "timestamptz", " NOT NULL DEFAULT clock_timestamp()", null));

    private final String schema;

    private final String schemaIdentifier;

    private final String revisions;

    private final String log;

    private final String batches;

    private final String skippedRows;

    private final String data;

    private final Set<QualifiedName> names;

    /**
     * The tables of one migrated schema.
     * @param dialect how names are written
     * @param schema the schema that holds both tables
     * @param revisionTable the name of the table of revisions
     * @param logTable the name of the log
     */
    public StateTables(Dialect dialect, String schema, String revisionTable, String logTable) {
        this.schema = schema;
        this.schemaIdentifier = dialect.identifier(schema);
        this.revisions = this.schemaIdentifier + "." + dialect.identifier(revisionTable);
        this.log = this.schemaIdentifier + "." + dialect.identifier(logTable);
        this.batches = this.schemaIdentifier + "." + dialect.identifier(BATCHES);
        this.skippedRows = this.schemaIdentifier + "." + dialect.identifier(SKIPPED_ROWS);
        this.data = this.schemaIdentifier + "." + dialect.identifier(DATA);
        this.names = Set.of(QualifiedName.of(schema, revisionTable), QualifiedName.of(schema, logTable),
                QualifiedName.of(schema, BATCHES), QualifiedName.of(schema, SKIPPED_ROWS),
                QualifiedName.of(schema, DATA));
    }

    /**
     * The schema's name as it was given.
     * @return not quoted
     */
    public String schema() {
        return this.schema;
    }

    /**
     * The table of revisions, as it is written in SQL.
     * @return qualified and quoted
     */
    public String revisions() {
        return this.revisions;
    }

    /**
     * The log, as it is written in SQL.
     * @return qualified and quoted
     */
    public String log() {
        return this.log;
    }

    /**
     * The table of batches, as it is written in SQL: how far each has come.
     * @return qualified and quoted; the table is made with the first batches
     */
    public String batches() {
        return this.batches;
    }

    /**
     * The table of skipped rows, as it is written in SQL.
     * @return qualified and quoted; the table is made with the first batches
     */
    public String skippedRows() {
        return this.skippedRows;
    }

    /**
     * The table of what operators said about data that is moved after the run that
     * reached it, as it is written in SQL.
     * @return qualified and quoted; the table is made with the first batches
     */
    public String data() {
        return this.data;
    }

    /**
     * The statements that make the tables which only databases with batches have.
     * @return tables that are there are left as they are
     */
    public List<Statement> createBatchTables() {
        return List.of(createTable(this.batches, BATCH_COLUMNS, ",\n    PRIMARY KEY (revision, step, part)"),
                createTable(this.skippedRows, SKIPPED_COLUMNS), createTable(this.data, DATA_COLUMNS));
    }

    /**
     * What a reading of schemas sees: not these tables, and the names of the migrated
     * schema without it.
     * @param schemas which; null for the migrated schema alone, empty for all
     * @return what an inspection needs
     */
    public InspectionScope scope(@Nullable Set<Identifier> schemas) {
        Identifier home = new Identifier(this.schema);
        Set<Identifier> read = schemas == null ? Set.of(home) : schemas;
        return new InspectionScope(read, read.isEmpty() || read.contains(home) ? home : null, this.names);
    }

    /**
     * The statement that makes the schema. It is wanted only where the schema is missing:
     * it needs the CREATE privilege on the database even where the schema exists.
     * @return a statement that does nothing where the schema exists
     */
    public Statement createSchema() {
        return Statement.of("CREATE SCHEMA IF NOT EXISTS " + this.schemaIdentifier);
    }

    /**
     * The statements that make both tables.
     * @return statements that do nothing where the tables exist
     */
    public List<Statement> createTables() {
        return List.of(createTable(this.revisions, REVISION_COLUMNS), createLog());
    }

    /**
     * The statement that makes the log.
     * @return a statement that does nothing where the log exists
     */
    public Statement createLog() {
        return createTable(this.log, LOG_COLUMNS);
    }

    /**
     * Which columns a state table should have and has not.
     * @param table {@link #revisions()} or {@link #log()}
     * @param present the names of the columns that it has
     * @return in the order in which they are made
     */
    public List<StateColumn> missingColumns(String table, Set<String> present) {
        return columns(table).stream().filter((column) -> !present.contains(column.name())).toList();
    }

    /**
     * The statements that give a state table the columns that it should have and has not.
     * @param table {@link #revisions()} or {@link #log()}
     * @param present the names of the columns that it has
     * @return SQL; null where the rows have lost what nothing can stand in for
     */
    public @Nullable String addColumns(String table, Set<String> present) {
        if (table.equals(this.revisions) && !present.contains("revision")) {
            return null;
        }
        return missingColumns(table, present).stream()
            .map((column) -> column.addTo(table))
            .collect(Collectors.joining("\n"));
    }

    private List<StateColumn> columns(String table) {
        return table.equals(this.revisions) ? REVISION_COLUMNS : LOG_COLUMNS;
    }

    private static Statement createTable(String table, List<StateColumn> columns) {
        return createTable(table, columns, "");
    }

    private static Statement createTable(String table, List<StateColumn> columns, String constraint) {
        return Statement.of(columns.stream()
            .map((column) -> "    " + column.definition())
            .collect(Collectors.joining(",\n", "CREATE TABLE IF NOT EXISTS %s (\n".formatted(table),
                    constraint + "\n)")));
    }

}
