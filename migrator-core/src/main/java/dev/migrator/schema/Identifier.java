package dev.migrator.schema;

import java.nio.charset.StandardCharsets;

/**
 * The name of one thing, exactly as PostgreSQL keeps it: without quotes, its case as it
 * is. PostgreSQL cuts a longer name off silently, so it is refused here. Ordered as text.
 *
 * @param value 1 to 63 bytes in UTF-8, none of them zero
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
public record Identifier(String value) implements Comparable<Identifier> {

    /**
     * How many bytes of a name PostgreSQL keeps ({@code NAMEDATALEN - 1}).
     */
    public static final int MAXIMUM_BYTES = 63;

    /**
     * Checks the text.
     * @throws IllegalIdentifierException if it cannot be a name
     */
    public Identifier {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAXIMUM_BYTES || value.indexOf('\0') >= 0) {
            throw new IllegalIdentifierException(value);
        }
    }

    /**
     * A name.
     * @param value the text, without quotes
     * @return the name
     * @throws IllegalIdentifierException if it cannot be a name
     */
    public static Identifier of(String value) {
        return new Identifier(value);
    }

    @Override
    public int compareTo(Identifier other) {
        return this.value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return this.value;
    }

}
