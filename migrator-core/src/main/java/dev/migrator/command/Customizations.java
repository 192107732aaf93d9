package dev.migrator.command;

import java.util.List;

import dev.migrator.autogenerate.ChangeRewriter;
import dev.migrator.autogenerate.ComparisonCustomizer;
import dev.migrator.autogenerate.NamingConvention;
import dev.migrator.codegen.OperationRenderer;

/**
 * Code of an application that has a say in what is written for its model. Each list is in
 * the order in which its members are asked.
 *
 * @param conventions name new constraints and indexes
 * @param customizers have a say in what is wanted, after the conventions
 * @param rewriters change what was found
 * @param renderers write operations into files
 */
public record Customizations(List<NamingConvention> conventions, List<ComparisonCustomizer> customizers,
        List<ChangeRewriter> rewriters, List<OperationRenderer> renderers) {

    /** Everything is as usual. */
    public static final Customizations NONE = new Customizations(List.of(), List.of(), List.of(), List.of());

    /**
     * Copies.
     */
    public Customizations {
        conventions = List.copyOf(conventions);
        customizers = List.copyOf(customizers);
        rewriters = List.copyOf(rewriters);
        renderers = List.copyOf(renderers);
    }

}
