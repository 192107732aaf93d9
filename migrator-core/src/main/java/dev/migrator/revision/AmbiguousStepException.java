package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * A step up or down from where there are several ways to go.
 */
public final class AmbiguousStepException extends MigratorException {

    private final String target;

    private final List<RevisionId> ways;

    AmbiguousStepException(Target target, List<RevisionId> ways) {
        super("'%s' cannot be counted: one step could lead to any of %s.".formatted(target, RevisionId.list(ways)),
                "Name the revision you mean, or on the way up the branch (BRANCH@+N).");
        this.target = target.toString();
        this.ways = List.copyOf(ways);
    }

    /**
     * The target that asked for the step.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

    /**
     * Where the step could lead.
     * @return ids in load order or in the order of the parents
     */
    public List<RevisionId> ways() {
        return this.ways;
    }

}
