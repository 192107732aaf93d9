/**
 * Products and categories, with their pages.
 */
@NullMarked
package dev.migrator.sample.catalogue;

import org.jspecify.annotations.NullMarked;
