package dev.migrator.schema;

import java.util.Comparator;

/**
 * Something that a database has and a picture of it cannot show. Ordered by kind, then by
 * name.
 *
 * @param kind what it is, in PostgreSQL's words, such as {@code event trigger}
 * @param name its name as PostgreSQL writes it, with its schema where it has one
 */
public record Omission(String kind, String name) implements Comparable<Omission> {

    private static final Comparator<Omission> ORDER = Comparator.comparing(Omission::kind)
        .thenComparing(Omission::name);

    @Override
    public int compareTo(Omission other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return this.kind + " " + this.name;
    }

}
