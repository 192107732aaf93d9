/**
 * What can be wrong with a database, and what repairs it: typed findings, and how each is
 * found. Reads only, and takes no lock.
 */
@NullMarked
package dev.migrator.diagnosis;

import org.jspecify.annotations.NullMarked;
