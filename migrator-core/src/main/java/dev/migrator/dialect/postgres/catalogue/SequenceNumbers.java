package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.SequenceOptions;

/**
 * The options of a sequence as the catalogue keeps them, all spelled out.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-createsequence.html">CREATE
 * SEQUENCE</a>
 */
record SequenceNumbers(String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    static final String DEFAULT_TYPE = "bigint";

    /**
     * The options without those that PostgreSQL would choose.
     * @param impliedType the type that it would choose
     */
    SequenceOptions options(String impliedType) {
        boolean ascending = this.increment > 0;
        long impliedMinimum = ascending ? 1 : lowest();
        long impliedMaximum = ascending ? highest() : -1;
        return new SequenceOptions(this.type.equals(impliedType) ? null : this.type,
                unless(this.start, ascending ? this.minimum : this.maximum), unless(this.increment, 1),
                unless(this.minimum, impliedMinimum), unless(this.maximum, impliedMaximum), unless(this.cache, 1),
                this.cycle);
    }

    private static @Nullable Long unless(long value, long implied) {
        return value == implied ? null : value;
    }

    private long lowest() {
        return -highest() - 1;
    }

    private long highest() {
        return switch (this.type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case DEFAULT_TYPE -> Long.MAX_VALUE;
            default -> throw new IllegalStateException("No type of a sequence: " + this.type);
        };
    }

}
