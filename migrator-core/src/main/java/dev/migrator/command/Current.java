package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;

/**
 * Tells which revisions a database is at. One statement, no lock; creates nothing.
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
        DatabaseState state;
        try (OpenDatabase open = this.wiring.database().open()) {
            state = open.state();
        }
        Set<RevisionId> applied = state.applied();
        List<RevisionId> heads = graph.effectiveHeads().stream().map((head) -> head.id()).toList();
        return new Result(RevisionView.of(graph, graph.current(applied), applied), graph.unknown(applied),
                applied.containsAll(heads));
    }

    /**
     * Where a database is.
     *
     * @param revisions the heads of what is applied, and the ends of lines that these
     * depend on
     * @param unknown applied revisions that no script knows
     * @param atHeads whether everything that there are scripts for is applied
     */
    public record Result(List<RevisionView> revisions, List<RevisionId> unknown, boolean atHeads) {

    }

}
