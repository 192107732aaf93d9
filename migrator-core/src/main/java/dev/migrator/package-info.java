/**
 * The facade: {@code Migrator} and its settings.
 */
@NullMarked
package dev.migrator;

import org.jspecify.annotations.NullMarked;
