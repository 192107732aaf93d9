package dev.migrator.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Lists revisions, newest first. The database is asked only where what it has matters.
 */
public final class History {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public History(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Lists revisions.
     * @param range from where to where, as {@code a:b}; null for all
     * @param current whether to mark what the database has
     * @return the revisions
     * @throws dev.migrator.error.MigratorException where a script, the graph, the range,
     * the state table or the database is not as it should be
     */
    public Result run(@Nullable Target range, ShowCurrent current) {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        boolean named = range != null && range.toString().contains("current");
        Set<RevisionId> applied = named || current == ShowCurrent.YES ? applied() : Set.of();
        List<Revision> revisions = range == null ? graph.history() : graph.history(range, applied);
        return new Result(switch (current) {
            case YES -> RevisionView.withPending(graph, revisions, applied);
            case NO -> RevisionView.of(graph, revisions, applied);
        });
    }

    private Set<RevisionId> applied() {
        try (OpenDatabase open = this.wiring.database().open()) {
            return open.state().applied();
        }
    }

    /**
     * Whether a listing marks what the database has, for which it must be asked.
     */
    public enum ShowCurrent {

        /** The heads of the applied set are marked, and what is pending. */
        YES,

        /** No database is needed. */
        NO

    }

    /**
     * A listing.
     *
     * @param revisions newest first
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
