package dev.migrator.boot.actuate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the migrators of one application context answer.
 *
 * @param migratorBeans the answers by the names of the beans
 * @param parentId the id of the parent context; null where there is none
 */
public record ContextDescriptor(Map<String, MigratorDescriptor> migratorBeans, @Nullable String parentId) {

}
