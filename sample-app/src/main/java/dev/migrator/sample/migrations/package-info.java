/**
 * The revisions that are written in Java.
 */
@NullMarked
package dev.migrator.sample.migrations;

import org.jspecify.annotations.NullMarked;
