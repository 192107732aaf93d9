package dev.migrator.autogenerate;

import java.util.Comparator;

/**
 * Something that a database has, no source declares, and that stays.
 *
 * @param kind what it is, in PostgreSQL's words
 * @param name its name, with the table where it is part of one
 * @param reason why it stays
 */
public record LeftAlone(String kind, String name, Reason reason) implements Comparable<LeftAlone> {

    private static final Comparator<LeftAlone> ORDER = Comparator.comparing(LeftAlone::reason)
        .thenComparing(LeftAlone::kind)
        .thenComparing(LeftAlone::name);

    @Override
    public int compareTo(LeftAlone other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return this.kind + " " + this.name;
    }

    /**
     * Why something stays.
     */
    public enum Reason {

        /** It belongs to another library or tool. */
        OF_ANOTHER_TOOL,

        /** It is a partition, which is made as rows come. */
        PARTITION,

        /** A filter or a setting leaves it out. */
        EXCLUDED,

        /** No source speaks of things of its kind. */
        NOT_SPOKEN_OF

    }

}
