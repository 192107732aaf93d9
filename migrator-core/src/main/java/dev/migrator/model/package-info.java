/**
 * What an application says that its database should have.
 */
@NullMarked
package dev.migrator.model;

import org.jspecify.annotations.NullMarked;
