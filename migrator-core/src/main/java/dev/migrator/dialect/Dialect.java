package dev.migrator.dialect;

/**
 * How one kind of database writes names and values in SQL.
 */
public interface Dialect {

    /**
     * A name as an identifier.
     * @param name any text but the empty one
     * @return quoted, so that it means exactly this name
     */
    String identifier(String name);

    /**
     * A text as a string constant.
     * @param text any text
     * @return quoted
     */
    String literal(String text);

}
