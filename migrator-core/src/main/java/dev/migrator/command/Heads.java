package dev.migrator.command;

import java.util.List;

import dev.migrator.revision.RevisionGraph;

/**
 * Lists the ends of the graph. Needs no database.
 */
public final class Heads {

    private final Wiring wiring;

    /**
     * The use case on some scripts.
     * @param wiring reads them
     */
    public Heads(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Lists heads.
     * @param kind which ends count
     * @return the heads
     * @throws dev.migrator.error.MigratorException where a script or the graph is not as
     * it should be
     */
    public Result run(Kind kind) {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        return new Result(RevisionView.of(graph, switch (kind) {
            case DECLARED -> graph.heads();
            case RESOLVED -> graph.effectiveHeads();
        }, Reached.NOTHING));
    }

    /**
     * Which ends of a graph count as heads.
     */
    public enum Kind {

        /** Those that no revision continues. */
        DECLARED,

        /** Those that no revision continues or depends on. */
        RESOLVED

    }

    /**
     * The ends of a graph.
     *
     * @param revisions in load order
     */
    public record Result(List<RevisionView> revisions) {

        /**
         * Copies.
         */
        public Result {
            revisions = List.copyOf(revisions);
        }

    }

}
