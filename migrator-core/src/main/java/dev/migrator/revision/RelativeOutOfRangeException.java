package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * So many steps up or down that the graph ends before them.
 */
public final class RelativeOutOfRangeException extends MigratorException {

    private final String target;

    RelativeOutOfRangeException(Target target) {
        super("'%s' leaves the graph: there are not that many revisions in that direction.".formatted(target),
                "Count fewer steps, or name the revision you mean.");
        this.target = target.toString();
    }

    /**
     * The target in question.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

}
