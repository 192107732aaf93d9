/**
 * Users and what they may do.
 */
@NullMarked
package dev.migrator.sample.accounts;

import org.jspecify.annotations.NullMarked;
