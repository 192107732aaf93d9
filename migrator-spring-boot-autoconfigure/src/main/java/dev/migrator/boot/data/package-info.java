/**
 * Says what schema the aggregates of Spring Data JDBC need. Knows Spring Data and nothing
 * of Spring Boot.
 */
@NullMarked
package dev.migrator.boot.data;

import org.jspecify.annotations.NullMarked;
