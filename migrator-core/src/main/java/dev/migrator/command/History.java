package dev.migrator.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
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
        Reached reached = named || current == ShowCurrent.YES ? reached() : Reached.NOTHING;
        List<Revision> revisions = range == null ? graph.history() : graph.history(range, reached.applied());
        return new Result(switch (current) {
            case YES -> RevisionView.withPending(graph, revisions, reached);
            case NO -> RevisionView.of(graph, revisions, reached);
        });
    }

    private Reached reached() {
        try (OpenDatabase open = this.wiring.database().open()) {
            return Reached.by(open);
        }
    }

    /**
     * Whether a listing marks what the database has, for which it must be asked.
     */
    public enum ShowCurrent {

        /**
         * The heads of the applied set are marked, what is in progress and what is
         * pending.
         */
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
