/**
 * Runs as Micrometer observations, so that timers and traces show what a revision or a
 * batch did. Only hears the engine; decides nothing.
 */
@NullMarked
package dev.migrator.boot.observation;

import org.jspecify.annotations.NullMarked;
