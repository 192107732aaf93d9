/**
 * The application that is started, alone in its package: Spring Boot looks for revisions
 * below it.
 */
@NullMarked
package dev.migrator.benchmarks.application;

import org.jspecify.annotations.NullMarked;
