/**
 * The seam to one kind of database, as text: how names and values are written. Knows no
 * connection.
 */
@NullMarked
package dev.migrator.dialect;

import org.jspecify.annotations.NullMarked;
