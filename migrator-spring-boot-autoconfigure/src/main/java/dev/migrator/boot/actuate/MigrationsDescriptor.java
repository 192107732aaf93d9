package dev.migrator.boot.actuate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the migrators of an application and of its parents answer.
 *
 * @param contexts the application contexts by their ids
 */
public record MigrationsDescriptor(Map<@Nullable String, ContextDescriptor> contexts) implements OperationResponseBody {

    boolean isEmpty() {
        return this.contexts.values().stream().allMatch((context) -> context.migratorBeans().isEmpty());
    }

}
