/**
 * Copies a database with PostgreSQL's own program before a run. The only package that
 * starts processes.
 */
@NullMarked
package dev.migrator.backup;

import org.jspecify.annotations.NullMarked;
