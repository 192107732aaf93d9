/**
 * An immutable picture of a database: tables, types, views and so on as records, that
 * refer to each other by name. Knows no database, no quoting and no SQL but the texts
 * that PostgreSQL itself gives for expressions and definitions.
 */
@NullMarked
package dev.migrator.schema;

import org.jspecify.annotations.NullMarked;
