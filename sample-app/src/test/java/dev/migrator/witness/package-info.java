/**
 * What is packed into the sample's jar beside its own libraries, so that it tells what of
 * the application starts. Knows nothing of JUnit, since that is not in the jar.
 */
@NullMarked
package dev.migrator.witness;

import org.jspecify.annotations.NullMarked;
