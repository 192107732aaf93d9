/**
 * From a draft of a revision to the text of its source file, SQL or Java, and to its
 * name. The same draft always gives the same text, byte for byte. Writes no file and
 * knows no clock but the one that ids are made with.
 */
@NullMarked
package dev.migrator.codegen;

import org.jspecify.annotations.NullMarked;
