package dev.migrator.diagnosis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataStatus;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.dialect.postgres.StatementEffect;
import dev.migrator.dialect.postgres.StatementEffect.Trace;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.Planner;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;
import dev.migrator.script.JavaMigration;
import dev.migrator.script.Script;
import dev.migrator.script.Scripts;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * Looks for what is wrong with the rows of the table of revisions.
 */
final class RowExamination {

    private final StateTables tables;

    private final SessionSettings settings;

    private final Planner planner;

    private final Scripts scripts;

    private final List<AppliedRevision> rows;

    RowExamination(StateTables tables, SessionSettings settings, Planner planner, Scripts scripts,
            List<AppliedRevision> rows) {
        this.tables = tables;
        this.settings = settings;
        this.planner = planner;
        this.scripts = scripts;
        this.rows = List.copyOf(rows);
    }

    List<Finding> examine(OpenDatabase open, Severity unknown, boolean running) {
        List<Finding> findings = new ArrayList<>(lostParents());
        for (AppliedRevision row : this.rows) {
            if (this.scripts.graph().find(row.id()).isEmpty()) {
                findings.add(new RevisionFinding.Unknown(row, unknown, undo(row)));
            }
            if (row.phase() == Phase.IN_PROGRESS) {
                findings.add(new RevisionFinding.DataLeft(row, status(open, row), mode(row)));
            }
            else if (row.phase() != Phase.APPLIED) {
                findings.add(new RevisionFinding.Midway(row, trace(open, row), running));
            }
            if (isChanged(row)) {
                Script script = this.scripts.get(this.scripts.graph().get(row.id()));
                findings
                    .add(new RevisionFinding.Changed(row.id(), script.revision().origin(), accept(row.id(), script)));
            }
        }
        return findings;
    }

    private static @Nullable DataStatus status(OpenDatabase open, AppliedRevision row) {
        return open.data()
            .stream()
            .filter((status) -> status.control().revision().equals(row.id()))
            .findFirst()
            .orElse(null);
    }

    private @Nullable DataMode mode(AppliedRevision row) {
        return this.scripts.graph()
            .find(row.id())
            .map(this.scripts::get)
            .flatMap((script) -> this.planner.modes().of(script))
            .orElse(null);
    }

    private List<Finding> lostParents() {
        Set<RevisionId> applied = this.rows.stream()
            .filter((row) -> row.phase() != Phase.UPGRADING)
            .map(AppliedRevision::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        RevisionGraph graph = this.scripts.graph();
        List<Finding> findings = new ArrayList<>();
        for (AppliedRevision row : this.rows) {
            for (RevisionId parent : row.parents()) {
                if (!applied.contains(parent)) {
                    findings.add(new RevisionFinding.ParentMissing(row.id(), parent,
                            graph.find(parent).isEmpty() ? null : "migrator stamp " + knownHeads(applied)));
                }
            }
        }
        return findings;
    }

    private String knownHeads(Set<RevisionId> applied) {
        RevisionGraph graph = this.scripts.graph();
        return graph.headsOf(applied)
            .stream()
            .filter((id) -> graph.find(id).isPresent())
            .map(RevisionId::value)
            .collect(Collectors.joining(" "));
    }

    private @Nullable Trace trace(OpenDatabase open, AppliedRevision row) {
        String inDoubt = row.inDoubt();
        if (inDoubt == null) {
            return null;
        }
        Statement statement = new Statement(inDoubt, SqlText.NO_LINE, Transactionality.NOT_IN_TRANSACTION);
        return open.look((connection) -> {
            lookUpNames(connection);
            return new StatementEffect(connection, statement).trace();
        });
    }

    private void lookUpNames(Connection connection) throws SQLException {
        try (PreparedStatement local = connection.prepareStatement(this.settings.lookUpNames())) {
            local.execute();
        }
    }

    /**
     * The downgrade that is kept with a revision, together with the end of its row.
     */
    private @Nullable String undo(AppliedRevision row) {
        String downgrade = row.downgrade();
        boolean isEnd = this.rows.stream()
            .noneMatch((other) -> other.parents().contains(row.id()) || other.dependencies().contains(row.id()));
        if (downgrade == null || !isEnd || !row.transactional() || row.phase() != Phase.APPLIED) {
            return null;
        }
        String end = downgrade.isEmpty() || downgrade.endsWith(";") ? "\n" : "\n;\n";
        return "BEGIN;\n%s;\n%s%sDELETE FROM %s WHERE revision = '%s';\nCOMMIT;".formatted(this.settings.lookUpNames(),
                downgrade, end, this.tables.revisions(), row.id());
    }

    /**
     * Whether a script in SQL says something else than what ran. The body of one in Java
     * is not asked for: its bean may need the whole application.
     */
    private boolean isChanged(AppliedRevision row) {
        return row.phase() == Phase.APPLIED && this.scripts.graph()
            .find(row.id())
            .map(this.scripts::get)
            .filter((script) -> !(script instanceof JavaMigration))
            .filter((script) -> !this.planner.checksum(script).equals(row.checksum()))
            .isPresent();
    }

    private String accept(RevisionId id, Script script) {
        return "UPDATE %s SET checksum = '%s' WHERE revision = '%s';".formatted(this.tables.revisions(),
                this.planner.checksum(script), id);
    }

}
