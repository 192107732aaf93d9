package dev.migrator.autogenerate;

import java.util.Set;

import dev.migrator.model.ObjectKind;
import dev.migrator.schema.DatabaseObject;

/**
 * What is compared.
 *
 * @param kinds of which kinds of things the declarations say all that there is to say
 * @param filter which things are compared at all
 */
public record Scope(Set<ObjectKind> kinds, ObjectFilter filter) {

    /**
     * Copies.
     */
    public Scope {
        kinds = Set.copyOf(kinds);
    }

    boolean speaksOf(ObjectKind kind) {
        return this.kinds.contains(kind);
    }

    /**
     * Whether nothing is left unsaid, not even the comment of an index.
     */
    boolean saysAll() {
        return this.kinds.containsAll(ObjectKind.all());
    }

    boolean includes(DatabaseObject object) {
        return this.filter.includes(object);
    }

    /**
     * Whether a thing that no declaration has is to go.
     */
    boolean drops(ObjectKind kind, DatabaseObject object) {
        return speaksOf(kind) && includes(object);
    }

}
