package dev.migrator.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.RevisionId;

/**
 * All that the table of revisions keeps of one revision.
 *
 * @param id the revision
 * @param parents its parents when it was applied
 * @param dependencies its dependencies when it was applied, resolved to ids
 * @param message what it does
 * @param checksum the fingerprint of what ran
 * @param phase how far it got
 * @param startedAt when it was begun
 * @param appliedAt when it was finished; null while it is not
 * @param appliedBy the database user
 * @param duration how long it took; null while it is not finished
 * @param application the application and its version
 * @param transactional whether it runs in one transaction
 * @param downgrade the SQL that undoes it; null where only code could, or nothing can
 * @param statementsDone how many statements of an unfinished revision are done
 * @param inDoubt the statement of an unfinished revision that was begun and not recorded
 * as done; null where there is none
 */
public record AppliedRevision(RevisionId id, List<RevisionId> parents, List<RevisionId> dependencies, String message,
        String checksum, Phase phase, Instant startedAt, @Nullable Instant appliedAt, String appliedBy,
        @Nullable Duration duration, String application, boolean transactional, @Nullable String downgrade,
        int statementsDone, @Nullable String inDoubt) {

}
