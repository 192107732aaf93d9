package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.revision.RevisionGraph;

/**
 * Lists the revisions at which the graph branches. Needs no database.
 */
public final class Branches {

    private final Wiring wiring;

    /**
     * The use case on some scripts.
     * @param wiring reads them
     */
    public Branches(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Lists branch points with their children.
     * @return newest first
     * @throws dev.migrator.error.MigratorException where a script or the graph is not as
     * it should be
     */
    public List<Result> run() {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        return RevisionView.of(graph, graph.branchPoints(), Set.of())
            .stream()
            .map((point) -> new Result(point,
                    RevisionView.of(graph, point.children().stream().map(graph::get).toList(), Set.of())))
            .toList();
    }

    /**
     * A branch point.
     *
     * @param point the revision that several others continue
     * @param into these others, in load order
     */
    public record Result(RevisionView point, List<RevisionView> into) {

    }

}
