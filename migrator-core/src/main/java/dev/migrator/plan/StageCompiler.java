package dev.migrator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.plan.Bookkeeping.RevisionRecord;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.plan.Stage.JournaledStep;
import dev.migrator.plan.Step.Batches;
import dev.migrator.plan.Step.Sql;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Script;
import dev.migrator.script.Scripts;
import dev.migrator.sql.ConcurrentIndexBuild;
import dev.migrator.sql.SqlFingerprint;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * Makes the stage of one revision in one direction. A revision that stopped midway goes
 * on with its journal, also where its script has become transactional since.
 */
final class StageCompiler {

    private final Bookkeeping bookkeeping;

    private final Dialect dialect;

    StageCompiler(Bookkeeping bookkeeping, Dialect dialect) {
        this.bookkeeping = bookkeeping;
        this.dialect = dialect;
    }

    Stage upgrade(Scripts scripts, Revision revision, DatabaseState state) {
        Script script = scripts.get(revision);
        List<Step> steps = steps(script.upgrade(), revision, state.server());
        KeptDowngrade downgrade = KeptDowngrade.of(script, this.dialect, state.server());
        RevisionRecord row = row(scripts, script, steps, downgrade);
        Optional<RevisionState> begun = state.find(revision.id());
        if (script.transactional() && begun.isEmpty()) {
            return transactional(revision, steps, List.of(this.bookkeeping.insertApplied(row),
                    this.bookkeeping.logSucceeded(revision.id(), Direction.UPGRADE, downgrade.remark())));
        }
        return journaled(revision, steps, begun, List.of(this.bookkeeping.insertUpgrading(row)),
                List.of(this.bookkeeping.finishUpgrading(row),
                        this.bookkeeping.logSucceeded(revision.id(), Direction.UPGRADE, downgrade.remark())));
    }

    /**
     * Makes the row of a revision whose data is moved later. Its body is not asked for:
     * its bean may need what is not there yet.
     */
    Stage begin(Scripts scripts, Revision revision) {
        List<RevisionId> dependencies = List.copyOf(scripts.graph().dependenciesOf(revision.id()));
        return new Stage.Opening(revision, this.bookkeeping.begin(new RevisionRecord(revision.id(), revision.parents(),
                dependencies, revision.message(), "", false, null)));
    }

    Stage downgrade(Scripts scripts, Revision revision, DatabaseState state) {
        Script script = scripts.get(revision);
        List<Step> steps = steps(script.downgrade(), revision, state.server());
        List<Statement> closing = List.of(this.bookkeeping.delete(revision.id()),
                this.bookkeeping.logSucceeded(revision.id(), Direction.DOWNGRADE, null));
        Optional<RevisionState> begun = state.find(revision.id()).filter((row) -> row.phase() == Phase.DOWNGRADING);
        if (script.transactional() && begun.isEmpty()) {
            return transactional(revision, steps, closing);
        }
        return journaled(revision, steps, begun, List.of(this.bookkeeping.startDowngrading(revision.id())), closing);
    }

    List<Statement> stamp(Scripts scripts, Stamping stamping, ServerVersion server, String remark) {
        List<Statement> statements = new ArrayList<>();
        for (RevisionId revision : stamping.deleted()) {
            statements.add(this.bookkeeping.delete(revision));
            statements.add(this.bookkeeping.logStamped(revision, "row deleted" + remark));
        }
        for (Revision revision : stamping.inserted()) {
            Script script = scripts.get(revision);
            List<Step> steps = steps(script.upgrade(), revision, server);
            KeptDowngrade downgrade = KeptDowngrade.of(script, this.dialect, server);
            statements.add(this.bookkeeping.insertApplied(row(scripts, script, steps, downgrade)));
            statements.add(this.bookkeeping.logStamped(revision.id(), "row inserted" + remark));
        }
        return statements;
    }

    private static Stage transactional(Revision revision, List<Step> steps, List<Statement> closing) {
        for (Step step : steps) {
            if (step instanceof Batches) {
                throw new BatchesInTransactionException(revision);
            }
            if (step instanceof Sql sql && sql.statement().transactionality() == Transactionality.NOT_IN_TRANSACTION) {
                throw new NonTransactionalStatementException(revision, sql.statement());
            }
        }
        return new Stage.Transactional(revision, steps, closing);
    }

    private Stage journaled(Revision revision, List<Step> steps, Optional<RevisionState> begun, List<Statement> opening,
            List<Statement> closing) {
        List<JournaledStep> journaled = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        for (Step step : steps) {
            String fingerprint = fingerprint(step, fingerprints.size());
            fingerprints.add(fingerprint);
            journaled.add(new JournaledStep(step, this.bookkeeping.announce(revision.id(), text(step, revision)),
                    this.bookkeeping.record(revision.id(), fingerprint)));
        }
        begun.ifPresent((row) -> refuseChangedSteps(revision, row, fingerprints));
        int done = begun.map((row) -> row.journal().size()).orElse(0);
        return new Stage.Journaled(revision, begun.map(RevisionState::inDoubt).orElse(null), opening,
                journaled.subList(done, journaled.size()), done, closing);
    }

    private static void refuseChangedSteps(Revision revision, RevisionState begun, List<String> fingerprints) {
        int done = begun.journal().size();
        if (done > fingerprints.size() || !begun.journal().equals(fingerprints.subList(0, done))) {
            throw new ChangedMidwayException(revision, done);
        }
    }

    private static String fingerprint(Step step, int position) {
        String kind = step instanceof Batches ? "batches" : "code";
        return step instanceof Sql sql ? SqlFingerprint.of(List.of(sql.statement()))
                : "%s %d".formatted(kind, position + 1);
    }

    /** What is announced: the SQL, for only that tells later whether it took effect. */
    private static String text(Step step, Revision revision) {
        if (!(step instanceof Sql sql)) {
            return "code of " + revision.origin();
        }
        boolean unnamed = ConcurrentIndexBuild.of(sql.statement()).filter((build) -> build.index() == null).isPresent();
        if (unnamed) {
            throw new UnnamedConcurrentIndexException(revision, sql.statement());
        }
        return sql.statement().sql();
    }

    private RevisionRecord row(Scripts scripts, Script script, List<Step> steps, KeptDowngrade downgrade) {
        Revision revision = script.revision();
        List<RevisionId> dependencies = List.copyOf(scripts.graph().dependenciesOf(revision.id()));
        return new RevisionRecord(revision.id(), revision.parents(), dependencies, revision.message(), checksum(steps),
                script.transactional(), downgrade.sql());
    }

    Optional<String> sql(Operation operation, ServerVersion server) {
        return operation instanceof DataChange || operation instanceof BatchChange ? Optional.empty()
                : Optional.of(operation.match(new OperationText(this.dialect, server)));
    }

    String checksum(Script script, ServerVersion server) {
        return checksum(steps(script.upgrade(), script.revision(), server));
    }

    private static String checksum(List<Step> steps) {
        return SqlFingerprint
            .of(steps.stream().filter(Sql.class::isInstance).map((step) -> ((Sql) step).statement()).toList());
    }

    private List<Step> steps(List<Operation> operations, Revision revision, ServerVersion server) {
        StepCompiler compiler = new StepCompiler(this.dialect, server, revision);
        return operations.stream().<Step>flatMap((operation) -> operation.match(compiler).stream()).toList();
    }

}
