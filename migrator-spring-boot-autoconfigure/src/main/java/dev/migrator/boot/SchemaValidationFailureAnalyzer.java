package dev.migrator.boot;

import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import dev.migrator.revision.Revision;

/**
 * Explains what migrations have to do with a database in which Hibernate does not find
 * what the entities need. The beans are destroyed by then, so that it goes by their
 * definitions and the properties.
 */
final class SchemaValidationFailureAnalyzer extends AbstractFailureAnalyzer<SchemaManagementException> {

    private final BeanFactory beanFactory;

    private final Environment environment;

    SchemaValidationFailureAnalyzer(BeanFactory beanFactory, Environment environment) {
        this.beanFactory = beanFactory;
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SchemaManagementException cause) {
        if (!(this.beanFactory instanceof ConfigurableListableBeanFactory beans)
                || beans.getBeanNamesForType(MigratorInitializer.class, true, false).length == 0) {
            return null;
        }
        Reason reason = reason(WaitingRevisions.in(beans));
        return new FailureAnalysis("Hibernate does not find in the database what the entities need: %s. %s"
            .formatted(cause.getMessage(), reason.description()), reason.action(), cause);
    }

    private Reason reason(List<Revision> waiting) {
        if (!waiting.isEmpty()) {
            return new Reason(
                    "Revisions use beans that need the database, so they and those after them run only "
                            + "after Hibernate has started: %s.".formatted(join(waiting)),
                    "Let these revisions use the transaction that they are given instead of such beans, or do not let "
                            + "Hibernate validate until they are applied (spring.jpa.hibernate.ddl-auto=none).");
        }
        if (startup() == StartupMode.NONE) {
            return new Reason("The database is not migrated when this application starts (migrator.startup=none).",
                    "Migrate it before the application starts, or set migrator.startup=upgrade.");
        }
        if (this.environment.getProperty("spring.jpa.defer-datasource-initialization", Boolean.class, false)) {
            return new Reason(
                    "Hibernate starts before the database is migrated "
                            + "(spring.jpa.defer-datasource-initialization=true).",
                    "Remove spring.jpa.defer-datasource-initialization, so that migrations come first.");
        }
        return new Reason("The database is where migrator.target says, so no revision brings it.",
                "Write a revision that brings it, or correct the mapping. If it is there, check that Hibernate looks "
                        + "in the schema that is migrated (migrator.schema).");
    }

    private StartupMode startup() {
        return Binder.get(this.environment).bind("migrator.startup", StartupMode.class).orElse(StartupMode.UPGRADE);
    }

    private static String join(List<Revision> revisions) {
        return revisions.stream()
            .map((revision) -> "%s (%s)".formatted(revision.id(), revision.message()))
            .collect(Collectors.joining(", "));
    }

    private record Reason(String description, String action) {

    }

}
