package dev.migrator.plan;

import org.jspecify.annotations.Nullable;

/**
 * A column of a state table, as it is made.
 *
 * @param name its name, which needs no quotes
 * @param type its type, and what makes its values where something does
 * @param constraint its constraint, with a space before it; empty for none
 * @param filler the constant for rows that are there when the column is put back; null
 * where they need none
 */
public record StateColumn(String name, String type, String constraint, @Nullable String filler) {

    static StateColumn nullable(String name, String type) {
        return new StateColumn(name, type, "", null);
    }

    static StateColumn required(String name, String type, @Nullable String filler) {
        return new StateColumn(name, type, " NOT NULL", filler);
    }

    String definition() {
        return this.name + " " + this.type + this.constraint;
    }

    /**
     * The statements that put the column back into a table that has rows.
     * @param table qualified and quoted
     * @return one statement, or two where the rows need a constant
     */
    String addTo(String table) {
        if (this.filler == null) {
            return "ALTER TABLE %s ADD COLUMN %s;".formatted(table, definition());
        }
        return "ALTER TABLE %s ADD COLUMN %s %s DEFAULT %s%s; ".formatted(table, this.name, this.type, this.filler,
                this.constraint) + "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT;".formatted(table, this.name);
    }

}
