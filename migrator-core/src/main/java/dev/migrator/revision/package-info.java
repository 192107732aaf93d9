/**
 * Revisions and their graph: identifiers, parents, dependencies, labels, targets such as
 * {@code head} or {@code ae1+2}, and which revisions go up or down in which order. Pure
 * values; knows nothing of files, SQL or databases.
 */
@NullMarked
package dev.migrator.revision;

import org.jspecify.annotations.NullMarked;
