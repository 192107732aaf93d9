/**
 * Makes what an application declares where it disturbs nobody, in a transaction that is
 * rolled back, and reads what PostgreSQL made of it.
 */
@NullMarked
package dev.migrator.rehearsal;

import org.jspecify.annotations.NullMarked;
