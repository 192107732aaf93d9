package dev.migrator.boot.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which types are entities or repositories.
 */
final class MappedTypes {

    private static final List<String> ENTITY_ANNOTATIONS = List.of("jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable",
            "org.springframework.data.relational.core.mapping.Table");

    // All that an aggregate of Spring Data JDBC needs; @Table is for one whose table has
    // another name.
    private static final String ID_ANNOTATION = "org.springframework.data.annotation.Id";

    private static final String REPOSITORY = "org.springframework.data.repository.Repository";

    private static final String REPOSITORY_ANNOTATION = "org.springframework.data.repository.RepositoryDefinition";

    private final ClassFiles files;

    private final Map<String, Optional<EntityReference.Kind>> kinds = new HashMap<>();

    MappedTypes(ClassFiles files) {
        this.files = files;
    }

    /**
     * What a type is, by itself or by what it inherits from.
     * @param name the name of the class
     * @return empty where it is neither, and where it cannot be read
     */
    Optional<EntityReference.Kind> kind(String name) {
        Optional<EntityReference.Kind> known = this.kinds.get(name);
        if (known == null) {
            known = name.equals(REPOSITORY) ? Optional.of(EntityReference.Kind.REPOSITORY)
                    : this.files.named(name).findFirst().flatMap(this::kind);
            this.kinds.put(name, known);
        }
        return known;
    }

    private Optional<EntityReference.Kind> kind(ClassFile type) {
        if (ENTITY_ANNOTATIONS.stream().anyMatch(type::isAnnotated) || type.hasMemberAnnotated(ID_ANNOTATION)) {
            return Optional.of(EntityReference.Kind.ENTITY);
        }
        if (type.isAnnotated(REPOSITORY_ANNOTATION)) {
            return Optional.of(EntityReference.Kind.REPOSITORY);
        }
        return type.supertypes().stream().flatMap((supertype) -> kind(supertype).stream()).findFirst();
    }

}
