package dev.migrator.boot.data;

import dev.migrator.schema.Identifier;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type, as PostgreSQL spells it
 * @param content what Spring Data writes to it
 */
record MappedColumn(Identifier name, String type, Content content) {

    MappedColumn with(Content other) {
        return new MappedColumn(this.name, this.type, other);
    }

    /**
     * What a column holds.
     */
    enum Content {

        /** A value, or none. */
        NULLABLE,

        /** Always a value. */
        REQUIRED,

        /** A number that the database draws. */
        GENERATED

    }

}
