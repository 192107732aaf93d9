/**
 * One class for each use case, from a request to a result. Prints nothing, and leaves SQL
 * and connections to the packages below.
 */
@NullMarked
package dev.migrator.command;

import org.jspecify.annotations.NullMarked;
