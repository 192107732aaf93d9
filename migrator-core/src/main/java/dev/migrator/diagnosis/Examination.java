package dev.migrator.diagnosis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.Leftovers;
import dev.migrator.dialect.postgres.MissingPrivilege;
import dev.migrator.dialect.postgres.Privileges;
import dev.migrator.dialect.postgres.SchemaLookup;
import dev.migrator.dialect.postgres.ServerSession;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.Pooler;
import dev.migrator.history.AppliedRevision;
import dev.migrator.history.StateTableAlteredException;
import dev.migrator.plan.Planner;
import dev.migrator.plan.StateColumn;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.Revision;
import dev.migrator.script.Scripts;

/**
 * Looks for everything that can be wrong with a database:
 * <ol>
 * <li>the connection, the lock and the privileges;</li>
 * <li>the state tables;</li>
 * <li>their rows, where they can be read;</li>
 * <li>what is half done in the catalogue;</li>
 * <li>the scripts.</li>
 * </ol>
 * All of it in read-only transactions, without a lock, and so also while a run is at
 * work.
 */
public final class Examination {

    private static final List<String> KEEP_REVISIONS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private final StateTables tables;

    private final SessionSettings settings;

    private final Planner planner;

    private final Pooler pooler;

    private final Duration longIdle;

    /**
     * An examination of one migrated schema.
     * @param tables the tables that keep its state
     * @param settings what the session of a run is set to
     * @param planner knows what scripts run
     * @param pooler what runs do where a pooler stands between
     * @param longIdle how long the holder of the lock is idle before that is said
     */
    public Examination(StateTables tables, SessionSettings settings, Planner planner, Pooler pooler,
            Duration longIdle) {
        this.tables = tables;
        this.settings = settings;
        this.planner = planner;
        this.pooler = pooler;
        this.longIdle = longIdle;
    }

    /**
     * Looks.
     * @param open the database
     * @param scripts all scripts
     * @param unknown how much it matters that a revision is applied which no script knows
     * @return in the order of the list above
     * @throws dev.migrator.error.MigratorException where a script is malformed or the
     * connection fails
     */
    public List<Finding> examine(OpenDatabase open, Scripts scripts, Severity unknown) {
        Catalogue catalogue = open.look(this::catalogue);
        List<Finding> findings = new ArrayList<>(sessions(catalogue));
        findings.addAll(tables(catalogue));
        if (isReadable(catalogue)) {
            findings.addAll(rows(open, scripts, unknown, !catalogue.holders.isEmpty()));
        }
        findings.addAll(catalogue.leftovers);
        List<Revision> heads = scripts.graph().effectiveHeads();
        if (heads.size() > 1) {
            findings.add(new RevisionFinding.SeveralHeads(heads.stream().map(Revision::id).toList()));
        }
        return findings;
    }

    private Catalogue catalogue(Connection connection) throws SQLException {
        List<MissingPrivilege> privileges = new ArrayList<>(
                Privileges.missingOnSchema(connection, this.tables.schema()));
        privileges.addAll(Privileges.missingOnTable(connection, this.tables.revisions(), KEEP_REVISIONS));
        privileges.addAll(Privileges.missingOnTable(connection, this.tables.log(), List.of("INSERT")));
        List<Finding> leftovers = new ArrayList<>();
        Leftovers.invalidIndexes(connection).forEach((index) -> leftovers.add(new LeftoverFinding.IndexInvalid(index)));
        Leftovers.pendingDetachments(connection)
            .forEach((detachment) -> leftovers.add(new LeftoverFinding.DetachmentPending(detachment)));
        Leftovers.unvalidatedConstraints(connection)
            .forEach((constraint) -> leftovers.add(new LeftoverFinding.NotValidated(constraint)));
        return new Catalogue(ServerSession.read(connection).isPooled(),
                new AdvisoryLock(this.tables.revisions()).holder(connection), privileges,
                SchemaLookup.columns(connection, this.tables.revisions()),
                SchemaLookup.columns(connection, this.tables.log()), leftovers);
    }

    private List<Finding> sessions(Catalogue catalogue) {
        List<Finding> findings = new ArrayList<>();
        if (catalogue.pooled) {
            findings.add(new SessionFinding.PoolerBetween(this.pooler == Pooler.SESSION));
        }
        for (Backend holder : catalogue.holders) {
            boolean idle = holder.state() != null && holder.state().startsWith("idle");
            boolean forLong = holder.age() != null && holder.age().compareTo(this.longIdle) >= 0;
            findings.add(new SessionFinding.LockHeld(holder, idle && forLong));
        }
        catalogue.privileges.forEach((privilege) -> findings.add(new SessionFinding.PrivilegeMissing(privilege)));
        return findings;
    }

    private List<Finding> tables(Catalogue catalogue) {
        if (catalogue.revisions.isEmpty()) {
            return List.of(catalogue.log.isEmpty() ? new TableFinding.NeverMigrated(this.tables.schema())
                    : new TableFinding.RevisionsLost(this.tables.revisions()));
        }
        List<Finding> findings = new ArrayList<>(altered(this.tables.revisions(), catalogue.revisions));
        if (catalogue.log.isEmpty()) {
            findings.add(new TableFinding.LogLost(this.tables.log(), this.tables.createLog().sql() + ";"));
            return findings;
        }
        findings.addAll(altered(this.tables.log(), catalogue.log));
        return findings;
    }

    private List<Finding> altered(String table, Set<String> columns) {
        List<String> missing = this.tables.missingColumns(table, columns).stream().map(StateColumn::name).toList();
        return missing.isEmpty() ? List.of()
                : List.of(new TableFinding.Altered(table, missing, this.tables.addColumns(table, columns)));
    }

    private boolean isReadable(Catalogue catalogue) {
        return !catalogue.revisions.isEmpty()
                && this.tables.missingColumns(this.tables.revisions(), catalogue.revisions).isEmpty()
                && catalogue.privileges.stream().noneMatch(this::keepsFromReading);
    }

    private boolean keepsFromReading(MissingPrivilege missing) {
        return missing.privileges().contains("USAGE") || missing.object().equals("TABLE " + this.tables.revisions())
                && missing.privileges().contains("SELECT");
    }

    private List<Finding> rows(OpenDatabase open, Scripts scripts, Severity unknown, boolean running) {
        List<AppliedRevision> rows;
        try {
            // The first refuses repeated rows, which the second would list.
            open.state();
            rows = open.revisions();
        }
        catch (StateTableAlteredException ex) {
            return List.of(new TableFinding.Unreadable(ex.problem(), ex.action()));
        }
        return new RowExamination(this.tables, this.settings, this.planner, scripts, rows).examine(open, unknown,
                running);
    }

    /**
     * What was read at one moment.
     *
     * @param revisions the columns of the table of revisions; none where it is missing
     * @param log the columns of the log; none where it is missing
     */
    private record Catalogue(boolean pooled, List<Backend> holders, List<MissingPrivilege> privileges,
            Set<String> revisions, Set<String> log, List<Finding> leftovers) {

    }

}
