/**
 * What this project knows about PostgreSQL: how names, values and operations are written,
 * the advisory lock, what a session is set to, who blocks it, whether a statement took
 * effect, and what an SQLState means. The only package with PostgreSQL's own SQL, but for
 * the state tables.
 */
@NullMarked
package dev.migrator.dialect.postgres;

import org.jspecify.annotations.NullMarked;
