/**
 * Wires a migrator into a Spring Boot application: properties, the choice of the
 * database, and the run at start-up. Knows the engine's facade; decides nothing that the
 * engine decides.
 */
@NullMarked
package dev.migrator.boot;

import org.jspecify.annotations.NullMarked;
