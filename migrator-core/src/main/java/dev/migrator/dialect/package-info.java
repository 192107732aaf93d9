/**
 * The seam to one kind of database, as text: how names, values and operations are
 * written, and which locks they take. Knows no connection.
 */
@NullMarked
package dev.migrator.dialect;

import org.jspecify.annotations.NullMarked;
