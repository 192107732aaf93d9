package dev.migrator.codegen;

/**
 * A source file that is still to be written.
 *
 * @param path its path below the root of its format, with slashes
 * @param text all of it; ends with a line break
 */
public record SourceFile(String path, String text) {

}
