package dev.migrator.boot.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The entities from which an application's tables are reached: those that are no part of
 * another, and then the others, which matter where they are parts of one another.
 */
final class AggregateRoots {

    private final List<RelationalPersistentEntity<?>> entities;

    private final Set<Class<?>> parts = new HashSet<>();

    /** Parts that have no table. */
    private final Set<Class<?>> inlined = new HashSet<>();

    AggregateRoots(RelationalMappingContext context) {
        this.entities = new ArrayList<>(context.getPersistentEntities());
        this.entities.sort(Comparator.comparing((entity) -> entity.getType().getName()));
        this.entities.forEach(this::addParts);
    }

    private void addParts(RelationalPersistentEntity<?> whole) {
        for (RelationalPersistentProperty property : whole) {
            Class<?> type = property.getActualType();
            if (property.isEntity() && !property.isAssociation() && !type.equals(whole.getType())) {
                this.parts.add(type);
                if (property.isEmbedded() || property.isIdProperty()) {
                    this.inlined.add(type);
                }
            }
        }
    }

    /**
     * All of them.
     * @return those that have an id or are mapped to a table explicitly; roots first, in
     * the order of their names
     */
    List<RelationalPersistentEntity<?>> all() {
        return Stream
            .concat(withRows((type) -> !this.parts.contains(type)),
                    withRows((type) -> this.parts.contains(type) && !this.inlined.contains(type)))
            .toList();
    }

    private Stream<RelationalPersistentEntity<?>> withRows(Predicate<Class<?>> types) {
        return this.entities.stream()
            .filter((entity) -> entity.hasIdProperty() || entity.isAnnotationPresent(Table.class))
            .filter((entity) -> types.test(entity.getType()));
    }

}
