/**
 * From operations to the Java source of methods that say them, in the words of
 * {@code Operations}, as a person would write it. The same operations always give the
 * same text, byte for byte. Knows every operation and its recorder, but no revision, no
 * file and no SQL.
 */
@NullMarked
package dev.migrator.codegen.java;

import org.jspecify.annotations.NullMarked;
