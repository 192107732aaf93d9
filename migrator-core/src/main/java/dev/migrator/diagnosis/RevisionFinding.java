package dev.migrator.diagnosis;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataStatus;
import dev.migrator.dialect.postgres.StatementEffect.Trace;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;

/**
 * Something about a revision or several.
 */
public sealed interface RevisionFinding extends Finding {

    /**
     * A revision was applied on top of another that has no row any more.
     *
     * @param revision the revision
     * @param missing its parent
     * @param repair gives the parent a row again; null where no script knows it
     */
    record ParentMissing(RevisionId revision, RevisionId missing, @Nullable String repair) implements RevisionFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "Revision %s was applied on top of %s, which has no row any more; every run is refused."
                .formatted(this.revision, this.missing) + " If its changes are there, give it a row.";
        }

    }

    /**
     * An applied revision that no script knows.
     *
     * @param row what the database keeps of it
     * @param severity as the setting says what to do about such revisions
     * @param repair undoes it; null where that is not known, and where other revisions
     * stand on it
     */
    record Unknown(AppliedRevision row, Severity severity, @Nullable String repair) implements RevisionFinding {

        @Override
        public String sentence() {
            return "Revision %s (%s) is not known to this build; %s applied it on %s.%s".formatted(this.row.id(),
                    this.row.message(), this.row.application(), this.row.startedAt(),
                    this.repair == null ? " Deploy a build that has it."
                            : " Deploy a build that has it, or undo it with the downgrade that is kept with it.");
        }

    }

    /**
     * A revision without a transaction is half done.
     *
     * @param row what the database keeps of it
     * @param trace what the catalogue shows of the statement in doubt; null where none is
     * @param running whether a run is at work, which may be about to finish it
     */
    record Midway(AppliedRevision row, @Nullable Trace trace, boolean running) implements RevisionFinding {

        @Override
        public Severity severity() {
            return this.running ? Severity.REMARK : Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            StringBuilder text = new StringBuilder("Revision %s (%s) ".formatted(this.row.id(), this.row.message()));
            text.append(this.running ? "is" : "stopped while it was")
                .append(this.row.phase() == Phase.DOWNGRADING ? " going down" : " going up");
            text.append(", with %d of its steps done.".formatted(this.row.statementsDone()));
            if (this.row.inDoubt() != null && this.trace != null) {
                text.append(" In doubt is: ").append(this.row.inDoubt()).append(". ").append(shown(this.trace));
            }
            return text.toString();
        }

        private static String shown(Trace trace) {
            return switch (trace) {
                case NONE -> "The catalogue shows nothing of it: it will be run again.";
                case HALF -> "The catalogue shows it half done: what it left will be removed or finished.";
                case WHOLE -> "The catalogue shows that it took effect: it will be passed over.";
                case UNKNOWN -> "The catalogue cannot show whether it took effect: it will be run again.";
            };
        }

        @Override
        public @Nullable String repair() {
            if (this.running) {
                return null;
            }
            return this.row.phase() == Phase.DOWNGRADING ? "migrator downgrade %s-1".formatted(this.row.id())
                    : "migrator upgrade " + this.row.id();
        }

    }

    /**
     * The data of a revision is not all moved.
     *
     * @param row what the database keeps of it
     * @param status how far it is; null where the database has lost that
     * @param mode when it is moved; null where no script knows it
     */
    record DataLeft(AppliedRevision row, @Nullable DataStatus status,
            @Nullable DataMode mode) implements RevisionFinding {

        /**
         * What goes on by itself or was paused is as somebody wants it.
         */
        @Override
        public Severity severity() {
            return hasFailed() ? Severity.PROBLEM : Severity.REMARK;
        }

        private boolean hasFailed() {
            return this.status != null && !this.status.control().isPaused() && this.status.control().error() != null;
        }

        @Override
        public String sentence() {
            StringBuilder text = new StringBuilder(
                    "The data of revision %s (%s) is in progress".formatted(this.row.id(), this.row.message()));
            if (this.status == null) {
                return text.append('.').toString();
            }
            Integer percent = this.status.percent();
            text.append(percent == null ? "." : ", %d %%.".formatted(percent));
            DataControl control = this.status.control();
            if (control.isPaused()) {
                text.append(" It was paused by %s at %s.".formatted(control.pausedBy(), control.pausedAt()));
            }
            else if (control.error() != null) {
                text.append(" It failed: ").append(control.error());
            }
            else if (control.heldUpBy() != null) {
                text.append(" It stands still: %s.".formatted(control.heldUpBy()));
            }
            return text.toString();
        }

        @Override
        public @Nullable String repair() {
            if (this.status != null && this.status.control().isPaused()) {
                return "migrator data resume " + this.row.id();
            }
            return hasFailed() || this.mode == DataMode.COMMAND ? "migrator data run " + this.row.id() : null;
        }

    }

    /**
     * What a script runs is not what ran when its revision was applied.
     *
     * @param revision the revision
     * @param origin where its script is
     * @param repair makes the database take the script as it is now
     */
    record Changed(RevisionId revision, String origin, String repair) implements RevisionFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "Revision %s (%s) was changed since it was applied. Restore it, or let the database know it as it is now."
                .formatted(this.revision, this.origin);
        }

    }

    /**
     * The scripts have several heads.
     *
     * @param heads at least two
     */
    record SeveralHeads(List<RevisionId> heads) implements RevisionFinding {

        /**
         * Copies.
         */
        public SeveralHeads {
            heads = List.copyOf(heads);
        }

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "There are several heads: %s. 'upgrade head' is refused until a revision merges them."
                .formatted(ids(", "));
        }

        @Override
        public String repair() {
            return "migrator merge " + ids(" ");
        }

        private String ids(String separator) {
            return this.heads.stream().map(RevisionId::value).collect(Collectors.joining(separator));
        }

    }

}
