package dev.migrator.command;

import java.util.List;

import dev.migrator.execute.RunListener;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.RevisionState;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;

/**
 * Whether the state of a database is one to go on from.
 */
final class StateCheck {

    private final UnknownRevisionPolicy policy;

    private final RunListener listener;

    StateCheck(UnknownRevisionPolicy policy, RunListener listener) {
        this.policy = policy;
        this.listener = listener;
    }

    /**
     * Refuses a state from which nothing can be decided safely.
     * @throws MissingRowException where an applied revision lost a parent
     * @throws UnknownRevisionsException where the policy is to fail
     */
    void check(RevisionGraph graph, DatabaseState state) {
        refuseMissingRows(state);
        List<RevisionId> unknown = graph.unknown(state.applied());
        if (!unknown.isEmpty()) {
            switch (this.policy) {
                case FAIL -> throw new UnknownRevisionsException(unknown);
                case WARN -> this.listener.unknownRevisions(unknown);
                case IGNORE -> {
                }
            }
        }
    }

    /**
     * A revision that was put below an applied one later is not among that one's recorded
     * parents: it is pending, not lost.
     */
    private static void refuseMissingRows(DatabaseState state) {
        for (RevisionState revision : state.revisions()) {
            for (RevisionId parent : revision.parents()) {
                if (!state.applied().contains(parent)) {
                    throw new MissingRowException(revision.id(), parent);
                }
            }
        }
    }

}
