package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.Omission;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Dependency;

/**
 * What the picture says of two things, or that it does not say something.
 *
 * @param dependency null for the other
 * @param omission null for the other
 */
record DependencyOrOmission(@Nullable Dependency dependency, @Nullable Omission omission) {
}
