/**
 * Reads the state tables. Never writes, and creates nothing.
 */
@NullMarked
package dev.migrator.history;

import org.jspecify.annotations.NullMarked;
