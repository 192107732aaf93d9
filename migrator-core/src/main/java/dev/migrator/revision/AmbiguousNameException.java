package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * The beginning of several names, given where one revision is meant.
 */
public final class AmbiguousNameException extends MigratorException {

    private final String name;

    private final List<String> candidates;

    AmbiguousNameException(String name, List<String> candidates) {
        super("'%s' could be any of %s.".formatted(name, String.join(", ", candidates)), "Write more of the name.");
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /**
     * What was given.
     * @return the beginning of each candidate
     */
    public String name() {
        return this.name;
    }

    /**
     * What it could mean.
     * @return ids in load order, then labels
     */
    public List<String> candidates() {
        return this.candidates;
    }

}
