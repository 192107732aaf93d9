package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * One head was asked for and there are several.
 */
public final class MultipleHeadsException extends MigratorException {

    private final String target;

    private final List<RevisionId> heads;

    MultipleHeadsException(Target target, List<RevisionId> heads) {
        super("'%s' asks for one head, but there are several: %s.".formatted(target, RevisionId.list(heads)),
                "Name one of them, narrow it to a branch (BRANCH@head), use heads for all of them, or merge them.");
        this.target = target.toString();
        this.heads = List.copyOf(heads);
    }

    /**
     * The target that asked for one.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

    /**
     * The heads.
     * @return ids in load order
     */
    public List<RevisionId> heads() {
        return this.heads;
    }

}
