package dev.migrator.dialect.postgres;

import java.util.Locale;

/**
 * Something that a schema holds and that can be dropped by itself.
 *
 * @param kind what it is, as DROP writes it
 * @param name its name, not quoted
 * @param identity its name as DROP writes it, qualified, quoted, and with the types of
 * arguments
 * @param droppable whether the user of the connection may drop it
 */
public record SchemaObject(String kind, String name, String identity, boolean droppable) {

    /**
     * The statement that drops it with all that stands on it.
     * @return does nothing where it went with another
     */
    public String drop() {
        return "DROP %s IF EXISTS %s CASCADE".formatted(this.kind, this.identity);
    }

    /**
     * What it is, and its name.
     * @return for a person to read
     */
    @Override
    public String toString() {
        return this.kind.toLowerCase(Locale.ROOT) + " " + this.identity;
    }

}
