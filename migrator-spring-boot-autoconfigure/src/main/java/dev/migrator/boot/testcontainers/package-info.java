/**
 * Migrates a database that Testcontainers runs. Knows Spring Boot's support for it.
 */
@NullMarked
package dev.migrator.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
