package dev.migrator.command;

import java.util.List;
import java.util.Set;

import dev.migrator.autogenerate.ConcurrentIndexes;
import dev.migrator.autogenerate.ObjectFilter;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;
import dev.migrator.schema.Identifier;

/**
 * What an application's model is, and how it is compared with a database.
 *
 * @param sources declare the model; each is asked once for a comparison
 * @param schemas schemas that are compared besides the migrated one and those that the
 * model creates
 * @param spoken kinds of things that the model says all about, besides those that its
 * sources speak of
 * @param unspoken kinds of things that are left alone though a source speaks of them
 * @param filter what is compared at all
 * @param customizations code that has a say
 * @param indexes how indexes of present tables are made
 */
public record ModelSettings(List<SchemaSource> sources, Set<Identifier> schemas, Set<ObjectKind> spoken,
        Set<ObjectKind> unspoken, ObjectFilter filter, Customizations customizations, ConcurrentIndexes indexes) {

    /** An application without a model. */
    public static final ModelSettings NONE = of(List.of());

    /**
     * Copies.
     */
    public ModelSettings {
        sources = List.copyOf(sources);
        schemas = Set.copyOf(schemas);
        spoken = Set.copyOf(spoken);
        unspoken = Set.copyOf(unspoken);
    }

    /**
     * A model that is compared as usual.
     * @param sources declare it
     * @return settings
     */
    public static ModelSettings of(List<SchemaSource> sources) {
        return new ModelSettings(sources, Set.of(), Set.of(), Set.of(), ObjectFilter.ALL, Customizations.NONE,
                ConcurrentIndexes.NO);
    }

}
