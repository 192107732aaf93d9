package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;

/**
 * Tells which revisions a database is at. One statement, and one more where data is in
 * progress; no lock. Creates nothing.
 */
public final class Current {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Current(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Reads where the database is.
     * @return a picture of one moment
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * table or the database is not as it should be
     */
    public Result run() {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        Reached reached;
        try (OpenDatabase open = this.wiring.database().open()) {
            reached = Reached.by(open);
        }
        Set<RevisionId> applied = reached.applied();
        List<Revision> inProgress = reached.inProgress().stream().flatMap((id) -> graph.find(id).stream()).toList();
        List<RevisionId> heads = graph.effectiveHeads().stream().map((head) -> head.id()).toList();
        return new Result(RevisionView.of(graph, graph.current(applied), reached),
                RevisionView.of(graph, inProgress, reached), graph.unknown(applied), applied.containsAll(heads));
    }

    /**
     * Where a database is.
     *
     * @param revisions the heads of what is applied, and the ends of lines that these
     * depend on
     * @param inProgress the applied revisions whose data is still moved, in the order in
     * which they were begun
     * @param unknown applied revisions that no script knows
     * @param atHeads whether everything that there are scripts for is applied, or its
     * data on the way
     */
    public record Result(List<RevisionView> revisions, List<RevisionView> inProgress, List<RevisionId> unknown,
            boolean atHeads) {

        /**
         * Those in progress that are not among the heads.
         * @return in the same order
         */
        public List<RevisionView> behindHeads() {
            return this.inProgress.stream().filter((view) -> !this.revisions.contains(view)).toList();
        }

    }

}
