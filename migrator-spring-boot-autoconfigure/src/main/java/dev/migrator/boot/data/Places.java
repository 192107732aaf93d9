package dev.migrator.boot.data;

import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * How messages name a property.
 */
final class Places {

    private Places() {
    }

    static String of(RelationalPersistentProperty property) {
        return "%s.%s".formatted(property.getOwner().getType().getSimpleName(), property.getName());
    }

}
