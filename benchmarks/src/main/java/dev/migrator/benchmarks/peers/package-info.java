/**
 * The tools that are compared, and the same revisions in the form that each of them
 * reads.
 */
@NullMarked
package dev.migrator.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
