/**
 * From what a database has and what an application declares to the operations that a
 * person would write into a revision: what is left alone, what was renamed, what has to
 * be done in several steps. Pictures in, operations out; knows no database.
 */
@NullMarked
package dev.migrator.autogenerate;

import org.jspecify.annotations.NullMarked;
