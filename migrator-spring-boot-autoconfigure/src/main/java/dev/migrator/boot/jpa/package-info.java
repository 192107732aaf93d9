/**
 * Lets JPA take part in the transactions of revisions, and says what schema its entities
 * need. Knows Hibernate and Spring's support for it, and nothing of Spring Boot.
 */
@NullMarked
package dev.migrator.boot.jpa;

import org.jspecify.annotations.NullMarked;
