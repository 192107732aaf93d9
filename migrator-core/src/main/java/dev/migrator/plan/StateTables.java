package dev.migrator.plan;

import java.util.List;

import dev.migrator.dialect.Dialect;
import dev.migrator.sql.Statement;

/**
 * The two tables that keep the state of a database, by their qualified and quoted names.
 * The table of revisions has a row for every applied revision; the log has a row for
 * every attempt, and is never read to decide.
 */
public final class StateTables {

    private final String schema;

    private final String schemaIdentifier;

    private final String revisions;

    private final String log;

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
        return List.of(Statement.of("""
                CREATE TABLE IF NOT EXISTS %s (
                    revision text PRIMARY KEY,
                    parents text[] NOT NULL,
                    dependencies text[] NOT NULL,
                    message text NOT NULL,
                    checksum text NOT NULL,
                    state text NOT NULL CHECK (state IN ('applied', 'upgrading', 'downgrading')),
                    started_at timestamptz NOT NULL,
                    applied_at timestamptz,
                    applied_by text NOT NULL,
                    duration interval,
                    application text NOT NULL,
                    transactional boolean NOT NULL,
                    downgrade text,
                    journal text[] NOT NULL DEFAULT '{}',
                    in_doubt text
                )""".formatted(this.revisions)), Statement.of("""
                CREATE TABLE IF NOT EXISTS %s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    logged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                    revision text,
                    direction text NOT NULL,
                    outcome text NOT NULL,
                    duration interval,
                    detail text,
                    sqlstate text,
                    database_user text NOT NULL DEFAULT session_user,
                    host text NOT NULL,
                    application text NOT NULL
                )""".formatted(this.log)));
    }

}
