/**
 * Measurements. Each prints what it ran on, its command's arguments, and the spread of
 * its figures beside those of a limit that nothing can beat; some also those of a peer.
 */
@NullMarked
package dev.migrator.benchmarks;

import org.jspecify.annotations.NullMarked;
