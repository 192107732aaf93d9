/**
 * Finds the entities that revisions use, for a test of the application. Knows class files
 * and the names of annotations; loads no class and starts nothing.
 */
@NullMarked
package dev.migrator.boot.entities;

import org.jspecify.annotations.NullMarked;
