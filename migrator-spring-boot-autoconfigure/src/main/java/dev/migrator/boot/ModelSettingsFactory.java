package dev.migrator.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import dev.migrator.autogenerate.ChangeRewriter;
import dev.migrator.autogenerate.ComparisonCustomizer;
import dev.migrator.autogenerate.ConcurrentIndexes;
import dev.migrator.autogenerate.NamePatterns;
import dev.migrator.autogenerate.NamingConvention;
import dev.migrator.autogenerate.NamingPatterns;
import dev.migrator.autogenerate.ObjectFilter;
import dev.migrator.codegen.OperationRenderer;
import dev.migrator.command.Customizations;
import dev.migrator.command.ModelSettings;
import dev.migrator.model.SchemaFile;
import dev.migrator.model.SchemaSource;
import dev.migrator.schema.Identifier;

/**
 * The model of an application, and how its beans and properties have it compared. Beans
 * are created when the settings are asked for.
 *
 * @param properties how
 * @param beanFactory has the beans
 * @param resourceLoader finds files
 */
record ModelSettingsFactory(AutogenerateProperties properties, ListableBeanFactory beanFactory,
        ResourceLoader resourceLoader) {

    /**
     * The settings for one database.
     * @param migrated the database
     */
    ModelSettings on(DataSource migrated) {
        ObjectFilter filter = new NamePatterns(this.properties.getExcludeTables(), this.properties.getExcludeColumns());
        for (ObjectFilter other : beans(ObjectFilter.class)) {
            filter = filter.and(other);
        }
        return new ModelSettings(sources(migrated),
                this.properties.getSchemas().stream().map(Identifier::of).collect(Collectors.toSet()),
                this.properties.getDrop(), this.properties.getKeep(), filter,
                new Customizations(conventions(), beans(ComparisonCustomizer.class), beans(ChangeRewriter.class),
                        beans(OperationRenderer.class)),
                this.properties.isConcurrentIndexes() ? ConcurrentIndexes.YES : ConcurrentIndexes.NO);
    }

    /**
     * Beans come before properties.
     */
    private List<NamingConvention> conventions() {
        List<NamingConvention> conventions = new ArrayList<>(beans(NamingConvention.class));
        Map<NamingPatterns.Thing, String> patterns = this.properties.getNaming();
        if (!patterns.isEmpty()) {
            conventions.add(new NamingPatterns(patterns));
        }
        return conventions;
    }

    private <T> List<T> beans(Class<T> type) {
        return this.beanFactory.getBeanProvider(type).orderedStream().toList();
    }

    private List<SchemaSource> sources(DataSource migrated) {
        List<SchemaSource> sources = new ArrayList<>(ModelBeans.in(this.beanFactory, migrated).sources());
        this.properties.getSchemaFiles().forEach((location) -> sources.add(file(location)));
        return sources;
    }

    private SchemaSource file(String location) {
        Resource file = this.resourceLoader.getResource(location);
        if (!file.exists()) {
            throw new MissingSchemaFileException(location);
        }
        try {
            return new SchemaFile(location, file.getContentAsString(StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
