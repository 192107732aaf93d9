package dev.migrator.command;

import java.util.List;

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
     * @return the branch points
     * @throws dev.migrator.error.MigratorException where a script or the graph is not as
     * it should be
     */
    public Result run() {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        return new Result(RevisionView.of(graph, graph.branchPoints(), Reached.NOTHING)
            .stream()
            .map((point) -> new BranchPoint(point,
                    RevisionView.of(graph, point.children().stream().map(graph::get).toList(), Reached.NOTHING)))
            .toList());
    }

    /**
     * A branch point.
     *
     * @param revision what several others continue
     * @param into these others, in load order
     */
    public record BranchPoint(RevisionView revision, List<RevisionView> into) {

    }

    /**
     * Where the graph branches.
     *
     * @param points newest first
     */
    public record Result(List<BranchPoint> points) {

        /**
         * Copies.
         */
        public Result {
            points = List.copyOf(points);
        }

    }

}
