/**
 * Visits of the catalogue: a large table, whose data is moved while the application
 * serves. There with the profile {@code visits}.
 */
@NullMarked
package dev.migrator.sample.visits;

import org.jspecify.annotations.NullMarked;
