package dev.migrator.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.command.ListData;
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
 * @param pending what is not applied, in running order
 * @param waiting the last of them, which wait for data that is still moved, by id
 * @param applied what is wholly applied, by the time at which it was begun
 * @param inProgress what was begun and is not finished: without a transaction, up or
 * down, or because its data is still moved
 * @param unknown applied revisions that no script of this build has
 */
public record StatusDescriptor(String database, Status.Condition state, List<String> current, List<String> heads,
        List<Pending> pending, List<String> waiting, List<Applied> applied, List<InProgress> inProgress,
        List<String> unknown) implements MigratorDescriptor {

    static StatusDescriptor of(Status.Result status) {
        List<AppliedRevision> rows = status.revisions();
        Map<RevisionId, ListData.Entry> data = status.data()
            .stream()
            .collect(Collectors.toMap(ListData.Entry::revision, Function.identity()));
        return new StatusDescriptor(status.product(), status.condition(),
                status.current().stream().map(RevisionId::value).toList(),
                status.heads().stream().map(RevisionId::value).toList(),
                status.pending().stream().map(Pending::of).toList(),
                status.waiting().stream().map((revision) -> revision.id().value()).toList(),
                rows.stream().filter((row) -> row.phase() == Phase.APPLIED).map(Applied::of).toList(),
                rows.stream()
                    .filter((row) -> row.phase() != Phase.APPLIED)
                    .map((row) -> InProgress.of(row, data.get(row.id())))
                    .toList(),
                status.unknown().stream().map(RevisionId::value).toList());
    }

    /**
     * A revision that is not applied.
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
     * it stopped midway, or its data is moved while the application serves.
     *
     * @param revision its id
     * @param message what it does
     * @param phase which way it goes
     * @param startedAt when it was begun
     * @param statementsDone how many of its statements are done
     * @param inDoubt the statement that was begun and not recorded as done; null where
     * there is none
     * @param application the application that ran it
     * @param data how far its data is; null unless its phase is {@code IN_PROGRESS}
     */
    public record InProgress(String revision, String message, Phase phase, Instant startedAt, int statementsDone,
            @Nullable String inDoubt, String application, @Nullable DataDescriptor data) {

        static InProgress of(AppliedRevision row, ListData.@Nullable Entry data) {
            return new InProgress(row.id().value(), row.message(), row.phase(), row.startedAt(), row.statementsDone(),
                    Secrets.maskOrNull(row.inDoubt()), row.application(), DataDescriptor.of(data));
        }

    }

}
