/**
 * Changes of many rows in batches by key, each committed together with its checkpoint.
 */
@NullMarked
package dev.migrator.batch;

import org.jspecify.annotations.NullMarked;
