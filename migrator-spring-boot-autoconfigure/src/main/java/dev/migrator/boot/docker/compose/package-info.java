/**
 * Migrates a database that Docker Compose runs. Knows Spring Boot's support for it.
 */
@NullMarked
package dev.migrator.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
