/**
 * A product catalogue that migrates its own database: each revision below
 * {@code db/migrations} and in {@code migrations} shows something that real applications
 * do.
 */
@NullMarked
package dev.migrator.sample;

import org.jspecify.annotations.NullMarked;
