/**
 * SQL as text: tokens, statements, which of them cannot run in a transaction block, and
 * the splitter that cuts a script into statements as PostgreSQL would. Runs nothing and
 * knows no connection.
 */
@NullMarked
package dev.migrator.sql;

import org.jspecify.annotations.NullMarked;
