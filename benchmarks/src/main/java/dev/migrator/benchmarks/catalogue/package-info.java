/**
 * Reading and comparing whole schemas.
 */
@NullMarked
package dev.migrator.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
