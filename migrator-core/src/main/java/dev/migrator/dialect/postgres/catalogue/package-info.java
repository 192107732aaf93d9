/**
 * Reads a live schema: one query and one kind of row for each kind of object, all sent
 * together, and the assembly of the rows to an immutable picture. The only package that
 * knows PostgreSQL's system catalogues from 14 to 18. Compares nothing and writes
 * nothing.
 */
@NullMarked
package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.NullMarked;
