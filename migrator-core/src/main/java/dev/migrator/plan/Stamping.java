package dev.migrator.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Scripts;

/**
 * Which rows a stamp changes.
 *
 * @param inserted the revisions that get a row, parents first
 * @param deleted the revisions that lose theirs, half-done ones included
 */
public record Stamping(List<Revision> inserted, List<RevisionId> deleted) {

    /**
     * Checks and copies.
     */
    public Stamping {
        inserted = List.copyOf(inserted);
        deleted = List.copyOf(deleted);
    }

    /**
     * From what a database has to what it is said to have. A half-done revision that is
     * said to be there loses its journal and gets a new row.
     * @param scripts all scripts
     * @param state what the database has
     * @param wanted what it is said to have
     * @return the difference
     */
    public static Stamping of(Scripts scripts, DatabaseState state, Set<RevisionId> wanted) {
        List<RevisionId> deleted = state.revisions()
            .stream()
            .filter((row) -> !wanted.contains(row.id()) || row.phase() != RevisionState.Phase.APPLIED)
            .map(RevisionState::id)
            .toList();
        List<Revision> oldestFirst = new ArrayList<>(scripts.graph().history());
        Collections.reverse(oldestFirst);
        List<Revision> inserted = oldestFirst.stream()
            .filter((revision) -> wanted.contains(revision.id()))
            .filter((revision) -> state.find(revision.id()).isEmpty() || deleted.contains(revision.id()))
            .toList();
        return new Stamping(inserted, deleted);
    }

    /**
     * Whether nothing changes.
     * @return true where the database has exactly what it is said to have
     */
    public boolean isEmpty() {
        return this.inserted.isEmpty() && this.deleted.isEmpty();
    }

}
