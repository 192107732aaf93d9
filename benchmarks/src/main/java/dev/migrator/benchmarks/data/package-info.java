/**
 * Changing all rows of a large table, and what that does to an application.
 */
@NullMarked
package dev.migrator.benchmarks.data;

import org.jspecify.annotations.NullMarked;
