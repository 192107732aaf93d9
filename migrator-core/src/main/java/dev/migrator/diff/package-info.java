/**
 * From two pictures of a database to the operations that lead from one to the other: one
 * comparator for each kind of thing, and one order for all their steps. Compares by
 * equals alone, so both pictures must have been printed by the same server. Knows no
 * database, and of SQL only how a value of one type is cast to another.
 */
@NullMarked
package dev.migrator.diff;

import org.jspecify.annotations.NullMarked;
