package dev.migrator.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Says how data that is in progress is to be moved on. Whoever moves it hears of that
 * before its next batch, in any process. One statement for each revision, no lock that
 * anybody waits for.
 */
public final class ControlData {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public ControlData(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Pauses: who moves the data ends after the batch in hand.
     * @param targets of which revisions; empty for all that are in progress
     * @return the revisions that were not paused before
     * @throws NoDataInProgressException where one is named that is not in progress
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public List<RevisionId> pause(List<Target> targets) {
        return each(targets, OpenDatabase::pauseData);
    }

    /**
     * Lets it go on, also after a failure, without a wait.
     * @param targets of which revisions; empty for all that are in progress
     * @return the revisions that were paused or had failed
     * @throws NoDataInProgressException where one is named that is not in progress
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public List<RevisionId> resume(List<Target> targets) {
        return each(targets, OpenDatabase::resumeData);
    }

    /**
     * Says how much of the time is worked.
     * @param percent from 1 to 100; null for what the settings say
     * @param targets of which revisions; empty for all that are in progress
     * @return the revisions
     * @throws IllegalSpeedException where the percentage is none of these
     * @throws NoDataInProgressException where one is named that is not in progress
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the database is not as it should be
     */
    public List<RevisionId> speed(@Nullable Integer percent, List<Target> targets) {
        if (percent != null && (percent < 1 || percent > 100)) {
            throw new IllegalSpeedException(percent);
        }
        return each(targets, (open, revision) -> {
            open.setDataSpeed(revision, percent);
            return true;
        });
    }

    private List<RevisionId> each(List<Target> targets, Change change) {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            return DataInProgress.named(targets, all, open.state())
                .stream()
                .filter((revision) -> change.apply(open, revision))
                .toList();
        }
    }

    /**
     * What is changed about one revision.
     */
    private interface Change {

        boolean apply(OpenDatabase open, RevisionId revision);

    }

}
