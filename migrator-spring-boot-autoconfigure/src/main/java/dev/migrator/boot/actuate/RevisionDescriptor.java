package dev.migrator.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.command.Show;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.RevisionId;

/**
 * Everything about one revision.
 *
 * @param revision its id
 * @param script what its script says; null where no script of this build has it
 * @param row what the database keeps of it; null where it is not applied
 * @param data how far its data is; null where that is not in progress
 */
public record RevisionDescriptor(String revision, @Nullable Declared script, @Nullable Row row,
        @Nullable DataDescriptor data) implements MigratorDescriptor {

    static RevisionDescriptor of(Show.Result shown) {
        Show.Declaration declaration = shown.declaration();
        AppliedRevision row = shown.row();
        return new RevisionDescriptor(shown.id().value(), declaration == null ? null : Declared.of(declaration),
                row == null ? null : Row.of(row), DataDescriptor.of(shown.data()));
    }

    private static List<String> ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    /**
     * What a script says of its revision.
     *
     * @param message what it does
     * @param source the file or class it is written in
     * @param parents the revisions it continues
     * @param children the revisions that continue it
     * @param dependencies what it depends on besides its parents
     * @param labels the labels that hold for it
     * @param head whether nothing continues it
     * @param transactional whether it runs in one transaction
     * @param upgrade what it runs, in order
     * @param downgrade what takes it back, in order; null where nothing can
     * @param irreversible why nothing can; null where something can
     */
    public record Declared(String message, String source, List<String> parents, List<String> children,
            List<String> dependencies, List<String> labels, boolean head, boolean transactional, List<Step> upgrade,
            @Nullable List<Step> downgrade, @Nullable String irreversible) {

        static Declared of(Show.Declaration declaration) {
            List<Step> downgrade = null;
            String irreversible = null;
            if (declaration.downgrade() instanceof Show.Downgrade.Possible possible) {
                downgrade = Step.of(possible.steps());
            }
            else if (declaration.downgrade() instanceof Show.Downgrade.Impossible impossible) {
                irreversible = impossible.reason();
            }
            return new Declared(declaration.revision().message(), declaration.revision().origin(),
                    ids(declaration.revision().parents()), ids(declaration.children()), ids(declaration.dependencies()),
                    List.copyOf(declaration.labels()), declaration.head(), declaration.transactional(),
                    Step.of(declaration.upgrade()), downgrade, irreversible);
        }

    }

    /**
     * One step of a script.
     *
     * @param kind what it is
     * @param sql its text, of one or several statements; null for code
     */
    public record Step(Kind kind, @Nullable String sql) {

        static List<Step> of(List<Show.Step> steps) {
            return steps.stream().map(Step::of).toList();
        }

        private static Step of(Show.Step step) {
            return new Step(step.sql() == null ? Kind.CODE : Kind.SQL, Secrets.maskOrNull(step.sql()));
        }

    }

    /**
     * What a step is.
     */
    public enum Kind {

        /** Statements. */
        SQL,

        /** Code of the application. */
        CODE

    }

    /**
     * What the database keeps of a revision.
     *
     * @param parents its parents when it was applied
     * @param dependencies its dependencies when it was applied
     * @param message what it does
     * @param checksum the fingerprint of what ran
     * @param phase how far it got
     * @param startedAt when it was begun
     * @param appliedAt when it was finished; null while it is not
     * @param appliedBy the database user
     * @param duration how long it took; null while it is not finished
     * @param application the application that ran it
     * @param transactional whether it ran in one transaction
     * @param downgrade the SQL that takes it back; null where only code could, or nothing
     * can
     * @param statementsDone how many statements of an unfinished revision are done
     * @param inDoubt the statement that was begun and not recorded as done; null where
     * there is none
     */
    public record Row(List<String> parents, List<String> dependencies, String message, String checksum, Phase phase,
            Instant startedAt, @Nullable Instant appliedAt, String appliedBy, @Nullable Duration duration,
            String application, boolean transactional, @Nullable String downgrade, int statementsDone,
            @Nullable String inDoubt) {

        static Row of(AppliedRevision row) {
            return new Row(ids(row.parents()), ids(row.dependencies()), row.message(), row.checksum(), row.phase(),
                    row.startedAt(), row.appliedAt(), row.appliedBy(), row.duration(), row.application(),
                    row.transactional(), Secrets.maskOrNull(row.downgrade()), row.statementsDone(),
                    Secrets.maskOrNull(row.inDoubt()));
        }

    }

}
