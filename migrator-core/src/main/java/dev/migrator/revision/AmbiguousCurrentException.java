package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * Steps counted from the current state, which consists of several heads.
 */
public final class AmbiguousCurrentException extends MigratorException {

    private final String target;

    private final List<RevisionId> heads;

    AmbiguousCurrentException(Target target, List<RevisionId> heads) {
        super("'%s' cannot be counted from the current state, which has several heads: %s.".formatted(target,
                RevisionId.list(heads)),
                "Say which one: put its id or the label of its branch before an @, or name the revision you mean.");
        this.target = target.toString();
        this.heads = List.copyOf(heads);
    }

    /**
     * The target in question.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

    /**
     * The current heads it could be counted from.
     * @return ids in load order
     */
    public List<RevisionId> heads() {
        return this.heads;
    }

}
