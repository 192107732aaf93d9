/**
 * Lets JPA take part in the transactions of revisions. Knows Hibernate and Spring's
 * support for it.
 */
@NullMarked
package dev.migrator.boot.jpa;

import org.jspecify.annotations.NullMarked;
