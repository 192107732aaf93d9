package dev.migrator.dialect.postgres;

import java.sql.SQLException;
import java.util.List;

import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Two sketches by chance: mostly one, and the same with a few changes.
 *
 * @param from the first
 * @param to the second
 */
record RandomPair(Sketch from, Sketch to) {

    private static final int MOST_CHANGES = 8;

    static RandomPair of(long seed) {
        Chance chance = Chance.of(seed);
        RandomSketches sketches = new RandomSketches(chance);
        Sketch from = sketches.sketch();
        if (chance.percent(12)) {
            return new RandomPair(from, sketches.sketch());
        }
        Sketch to = from;
        for (int count = 1 + chance.upTo(MOST_CHANGES - 1); count > 0; count--) {
            to = sketches.changed(to);
        }
        return new RandomPair(from, to);
    }

    /**
     * Whether PostgreSQL has a way between the two. It has none to make a column that is
     * a table's own into one that it only inherits; and what a partition has from its
     * table stays when it leaves, under names that no picture shows.
     */
    boolean isReachable() {
        return this.from.all(Table.class)
            .stream()
            .allMatch((table) -> this.to.all(Table.class)
                .stream()
                .filter((other) -> other.name().equals(table.name()))
                .allMatch((other) -> parents(table).equals(parents(other))));
    }

    private static List<QualifiedName> parents(Table table) {
        return table.partitionOf() == null ? table.inherits() : List.of(table.partitionOf().parent());
    }

    /** What it is, by the SQL that makes it, and what comes of it. */
    static String story(PictureLaw law, RandomPair pair) throws SQLException {
        return "from:\n%s\nto:\n%s\nthe way:\n%s".formatted(law.making(pair.from), law.making(pair.to),
                law.of(pair.from, pair.to).text());
    }

}
