/**
 * The command line inside a packaged application: {@code java -jar app.jar migrator ...}.
 * Starts the application's context only as far as a command needs it.
 */
@NullMarked
package dev.migrator.boot.cli;

import org.jspecify.annotations.NullMarked;
