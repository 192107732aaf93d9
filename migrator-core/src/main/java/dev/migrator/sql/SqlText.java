package dev.migrator.sql;

/**
 * A piece of SQL text together with where it was written, so that every error about it
 * can name a place.
 *
 * @param text any PostgreSQL text, of any number of statements
 * @param origin the file or class that holds the text, for messages
 * @param firstLine the line of the origin on which the text starts, from 1
 */
public record SqlText(String text, String origin, int firstLine) {

}
