/**
 * Throw-away databases in which revisions are replayed, so that the application's model
 * can be compared without a database of one's own.
 */
@NullMarked
package dev.migrator.boot.replay;

import org.jspecify.annotations.NullMarked;
