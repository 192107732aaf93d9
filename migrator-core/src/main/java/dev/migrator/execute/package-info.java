/**
 * Runs plans against a database: the connection that holds the lock and executes, the
 * transaction of each revision, what happens when a lock is not to be had, and what is
 * left after a failure. Decides nothing that a plan could decide.
 */
@NullMarked
package dev.migrator.execute;

import org.jspecify.annotations.NullMarked;
