package dev.migrator.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.command.Status;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Where a database stands.
 *
 * @param database the server's product and version
 * @param state the same in one word
 * @param current the heads of what is applied
 * @param heads the heads of the scripts
 * @param pending what an upgrade would run, in running order
 * @param applied what is wholly applied, by the time at which it was begun
 * @param inProgress what was begun and not finished without a transaction, up or down
 * @param unknown applied revisions that no script of this build has
 */
public record StatusDescriptor(String database, Status.Condition state, List<String> current, List<String> heads,
        List<Pending> pending, List<Applied> applied, List<InProgress> inProgress,
        List<String> unknown) implements MigratorDescriptor {

    static StatusDescriptor of(Status.Result status) {
        List<AppliedRevision> rows = status.revisions();
        return new StatusDescriptor(status.product(), status.condition(),
                status.current().stream().map(RevisionId::value).toList(),
                status.heads().stream().map(RevisionId::value).toList(),
                status.pending().stream().map(Pending::of).toList(),
                rows.stream().filter((row) -> row.phase() == Phase.APPLIED).map(Applied::of).toList(),
                rows.stream().filter((row) -> row.phase() != Phase.APPLIED).map(InProgress::of).toList(),
                status.unknown().stream().map(RevisionId::value).toList());
    }

    /**
     * A revision that an upgrade would run.
     *
     * @param revision its id
     * @param message what it does
     * @param source the file or class it is written in
     */
    public record Pending(String revision, String message, String source) {

        static Pending of(Revision revision) {
            return new Pending(revision.id().value(), revision.message(), revision.origin());
        }

    }

    /**
     * A revision that is wholly applied.
     *
     * @param revision its id
     * @param message what it does
     * @param appliedAt when it was finished
     * @param appliedBy the database user
     * @param duration how long it took
     * @param application the application that ran it
     */
    public record Applied(String revision, String message, @Nullable Instant appliedAt, String appliedBy,
            @Nullable Duration duration, String application) {

        static Applied of(AppliedRevision row) {
            return new Applied(row.id().value(), row.message(), row.appliedAt(), row.appliedBy(), row.duration(),
                    row.application());
        }

    }

    /**
     * A revision that was begun and not finished. Another process may be at work on it,
     * or it stopped midway.
     *
     * @param revision its id
     * @param message what it does
     * @param phase which way it goes
     * @param startedAt when it was begun
     * @param statementsDone how many of its statements are done
     * @param inDoubt the statement that was begun and not recorded as done; null where
     * there is none
     * @param application the application that ran it
     */
    public record InProgress(String revision, String message, Phase phase, Instant startedAt, int statementsDone,
            @Nullable String inDoubt, String application) {

        static InProgress of(AppliedRevision row) {
            return new InProgress(row.id().value(), row.message(), row.phase(), row.startedAt(), row.statementsDone(),
                    Secrets.maskOrNull(row.inDoubt()), row.application());
        }

    }

}
