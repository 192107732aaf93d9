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
 * The two tables that keep the state of a database, by their qualified and quoted names.
 * The table of revisions has a row for every applied revision; the log has a row for
 * every attempt, and is never read to decide.
 */
public final class StateTables {

    private static final List<StateColumn> REVISION_COLUMNS = List.of(
            new StateColumn("revision", "text", " PRIMARY KEY", null),
            StateColumn.required("parents", "text[]", "'{}'"), StateColumn.required("dependencies", "text[]", "'{}'"),
            StateColumn.required("message", "text", "''"), StateColumn.required("checksum", "text", "''"),
            new StateColumn("state", "text", " NOT NULL CHECK (state IN ('applied', 'upgrading', 'downgrading'))",
                    "'applied'"),
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

    private final String schema;

    private final String schemaIdentifier;

    private final String revisions;

    private final String log;

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
        this.names = Set.of(QualifiedName.of(schema, revisionTable), QualifiedName.of(schema, logTable));
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
        return Statement.of(columns.stream()
            .map((column) -> "    " + column.definition())
            .collect(Collectors.joining(",\n", "CREATE TABLE IF NOT EXISTS %s (\n".formatted(table), "\n)")));
    }

}
