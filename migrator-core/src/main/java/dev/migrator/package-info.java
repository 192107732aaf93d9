/**
 * The facade: {@link dev.migrator.Migrator} and its settings. Wires the packages
 * together, and is the only one to know all of them.
 */
@NullMarked
package dev.migrator;

import org.jspecify.annotations.NullMarked;
