/**
 * What operators see: the endpoint {@code migrations}, the health of the database's
 * schema, and metrics. Asks the engine's facade; never writes.
 */
@NullMarked
package dev.migrator.boot.actuate;

import org.jspecify.annotations.NullMarked;
