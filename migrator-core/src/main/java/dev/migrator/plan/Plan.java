package dev.migrator.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * What a run will do: one stage for each revision, in running order.
 *
 * @param direction which way all stages go
 * @param from the heads of the applied set before
 * @param to the heads of the applied set after
 * @param stages in running order; empty where there is nothing to do
 * @param deferred the revision at which the plan ends before its target; null where it
 * does not
 */
public record Plan(Direction direction, Set<RevisionId> from, Set<RevisionId> to, List<Stage> stages,
        @Nullable Deferred deferred) {

    /**
     * Checks and copies.
     */
    public Plan {
        from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
        to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
        stages = List.copyOf(stages);
    }

    /**
     * Whether there is nothing to do.
     * @return false also where all that is to be done must wait
     */
    public boolean isEmpty() {
        return this.stages.isEmpty() && this.deferred == null;
    }

    /**
     * Whether it moves data of a revision that counts as there already.
     * @return true where the heads stay the same ones
     */
    public boolean movesDataOnly() {
        return !this.stages.isEmpty() && this.from.equals(this.to);
    }

    /**
     * How much there is to do, in words.
     * @return such as {@code 1 revision}
     */
    public String extent() {
        return this.stages.size() == 1 ? "1 revision" : this.stages.size() + " revisions";
    }

    /**
     * A revision that cannot run yet, because something that its code needs is not there
     * yet. It and those after it are left for another run.
     *
     * @param revision the revision
     * @param reason what its code threw when it was created or run
     */
    public record Deferred(Revision revision, Throwable reason) {

    }

}
