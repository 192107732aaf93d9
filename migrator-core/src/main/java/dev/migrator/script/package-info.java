/**
 * A revision and its body, from {@code .sql} files and from Java migrations. Reads text
 * and annotations; knows no database.
 */
@NullMarked
package dev.migrator.script;

import org.jspecify.annotations.NullMarked;
