package dev.migrator.command;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrator.autogenerate.ChangeRewriter;
import dev.migrator.autogenerate.ComparisonCustomizer;
import dev.migrator.autogenerate.ConcurrentIndexes;
import dev.migrator.autogenerate.ObjectFilter;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;
import dev.migrator.schema.Identifier;

/**
 * What an application's model is, and how it is compared with a database.
 *
 * @param sources says what declares the model, when it is asked for
 * @param schemas schemas that are compared besides the migrated one and those that the
 * model creates
 * @param spoken kinds of things that the model says all about, besides those that its
 * sources speak of
 * @param unspoken kinds of things that are left alone though a source speaks of them
 * @param filter what is compared at all
 * @param customizers have a say in what is wanted, in this order
 * @param rewriters change what was found, in this order
 * @param indexes how indexes of present tables are made
 */
public record ModelSettings(Supplier<List<SchemaSource>> sources, Set<Identifier> schemas, Set<ObjectKind> spoken,
        Set<ObjectKind> unspoken, ObjectFilter filter, List<ComparisonCustomizer> customizers,
        List<ChangeRewriter> rewriters, ConcurrentIndexes indexes) {

    /** An application without a model. */
    public static final ModelSettings NONE = of(List::of);

    /**
     * Copies.
     */
    public ModelSettings {
        schemas = Set.copyOf(schemas);
        spoken = Set.copyOf(spoken);
        unspoken = Set.copyOf(unspoken);
        customizers = List.copyOf(customizers);
        rewriters = List.copyOf(rewriters);
    }

    /**
     * A model that is compared as usual.
     * @param sources says what declares it
     * @return settings
     */
    public static ModelSettings of(Supplier<List<SchemaSource>> sources) {
        return new ModelSettings(sources, Set.of(), Set.of(), Set.of(), ObjectFilter.ALL, List.of(), List.of(),
                ConcurrentIndexes.NO);
    }

}
