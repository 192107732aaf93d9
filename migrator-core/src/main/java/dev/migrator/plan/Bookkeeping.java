package dev.migrator.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.RevisionId;
import dev.migrator.sql.Statement;

/**
 * The statements that keep the state tables. They are plain SQL without parameters, and
 * take the time and the user from the server, so that a written script and a live run
 * keep the same records with the same statements.
 */
public final class Bookkeeping {

    private final Dialect dialect;

    private final StateTables tables;

    private final Actor actor;

    /**
     * Bookkeeping for one migrated schema.
     * @param dialect how names and values are written
     * @param tables the tables to keep
     * @param actor who runs
     */
    public Bookkeeping(Dialect dialect, StateTables tables, Actor actor) {
        this.dialect = dialect;
        this.tables = tables;
        this.actor = actor;
    }

    /**
     * The tables that are kept.
     * @return the same ones for all statements
     */
    public StateTables tables() {
        return this.tables;
    }

    Statement insertApplied(RevisionRecord row) {
        return insert(row, Phase.APPLIED, "transaction_timestamp()", "clock_timestamp()",
                "clock_timestamp() - transaction_timestamp()", "");
    }

    Statement insertUpgrading(RevisionRecord row) {
        return insert(row, Phase.UPGRADING, "clock_timestamp()", "NULL", "NULL", " ON CONFLICT (revision) DO NOTHING");
    }

    /**
     * What begins data that is moved later. Where a run in the foreground stopped midway,
     * its journal stays.
     */
    List<Statement> begin(RevisionRecord row) {
        List<Statement> statements = new ArrayList<>(this.tables.createBatchTables());
        statements.add(insert(row, Phase.IN_PROGRESS, "clock_timestamp()", "NULL", "NULL",
                " ON CONFLICT (revision) DO UPDATE SET state = EXCLUDED.state"));
        statements
            .add(Statement.of("DELETE FROM %s WHERE revision = %s".formatted(this.tables.data(), literal(row.id()))));
        statements.add(Statement
            .of("INSERT INTO %s (revision, failures) VALUES (%s, 0)".formatted(this.tables.data(), literal(row.id()))));
        statements.add(log(row.id(), Direction.UPGRADE.label(), "begun", "NULL", null, null));
        return statements;
    }

    Statement finishUpgrading(RevisionRecord row) {
        return update(row.id(), """
                state = 'applied', checksum = %s, downgrade = %s, applied_at = clock_timestamp(), \
                duration = clock_timestamp() - started_at, journal = '{}', in_doubt = NULL"""
            .formatted(literal(row.checksum()), literal(row.downgrade())));
    }

    Statement startDowngrading(RevisionId id) {
        return Statement.of("UPDATE %s SET state = 'downgrading', journal = '{}', in_doubt = NULL "
            .formatted(this.tables.revisions()) + "WHERE revision = %s AND state = 'applied'".formatted(literal(id)));
    }

    Statement delete(RevisionId id) {
        return Statement.of("DELETE FROM %s WHERE revision = %s".formatted(this.tables.revisions(), literal(id)));
    }

    Statement announce(RevisionId id, String sql) {
        return update(id, "in_doubt = " + literal(sql));
    }

    Statement record(RevisionId id, String fingerprint) {
        return update(id, "journal = journal || %s::text, in_doubt = NULL".formatted(literal(fingerprint)));
    }

    /**
     * Forgets a statement that was announced and is known to have had no effect.
     * @param id the revision whose statement it was
     * @return an update of its row
     */
    public Statement withdraw(RevisionId id) {
        return update(id, "in_doubt = NULL");
    }

    /**
     * Logs that a run begins.
     * @param direction which way it goes
     * @param detail from where to where
     * @return an insert into the log
     */
    public Statement logStarted(Direction direction, String detail) {
        return log(null, direction.label(), "started", "NULL", detail, null);
    }

    Statement logSucceeded(RevisionId id, Direction direction, @Nullable String detail) {
        return log(id, direction.label(), "succeeded", "clock_timestamp() - transaction_timestamp()", detail, null);
    }

    Statement logStamped(RevisionId id, String detail) {
        return log(id, "stamp", "succeeded", "NULL", detail, null);
    }

    /**
     * Logs an attempt that failed.
     * @param id the revision that failed
     * @param direction which way it was going
     * @param error what happened
     * @param sqlState what the server called it; null where the server had no part in it
     * @return an insert into the log, to be run outside of the transaction that failed
     */
    public Statement logFailed(RevisionId id, Direction direction, String error, @Nullable String sqlState) {
        return log(id, direction.label(), "failed", "NULL", error, sqlState);
    }

    private Statement insert(RevisionRecord row, Phase phase, String startedAt, String appliedAt, String duration,
            String conflict) {
        return Statement.of("""
                INSERT INTO %s (revision, parents, dependencies, message, checksum, state, started_at, applied_at, \
                applied_by, duration, application, transactional, downgrade) \
                VALUES (%s, %s, %s, %s, %s, %s, %s, %s, session_user, %s, %s, %s, %s)%s""".formatted(
                this.tables.revisions(), literal(row.id()), array(row.parents()), array(row.dependencies()),
                literal(row.message()), literal(row.checksum()), literal(phase.label()), startedAt, appliedAt, duration,
                literal(this.actor.application()), row.transactional(), literal(row.downgrade()), conflict));
    }

    private Statement update(RevisionId id, String assignments) {
        return Statement
            .of("UPDATE %s SET %s WHERE revision = %s".formatted(this.tables.revisions(), assignments, literal(id)));
    }

    private Statement log(@Nullable RevisionId id, String what, String outcome, String duration,
            @Nullable String detail, @Nullable String sqlState) {
        return Statement.of("""
                INSERT INTO %s (revision, direction, outcome, duration, detail, sqlstate, host, application) \
                VALUES (%s, %s, %s, %s, %s, %s, %s, %s)""".formatted(this.tables.log(),
                literal(id == null ? null : id.value()), literal(what), literal(outcome), duration, literal(detail),
                literal(sqlState), literal(this.actor.host().get()), literal(this.actor.application())));
    }

    private String array(Collection<RevisionId> ids) {
        return ids.isEmpty() ? "'{}'"
                : ids.stream().map(this::literal).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    private String literal(RevisionId id) {
        return literal(id.value());
    }

    private String literal(@Nullable String text) {
        return text == null ? "NULL" : this.dialect.literal(text);
    }

    /**
     * What the table of revisions keeps of a revision.
     *
     * @param id the revision
     * @param parents its parents
     * @param dependencies its dependencies, resolved to ids
     * @param message what it does
     * @param checksum the fingerprint of what it runs
     * @param transactional whether it runs in one transaction
     * @param downgrade the SQL that undoes it; null where that is not known
     */
    record RevisionRecord(RevisionId id, List<RevisionId> parents, List<RevisionId> dependencies, String message,
            String checksum, boolean transactional, @Nullable String downgrade) {

    }

}
