package dev.migrator.boot.jpa;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator.ActionGrouping;

/**
 * Leaves the mapping model of a bootstrap where its settings ask for it, and does nothing
 * where they do not. Hibernate itself finds it as a service, so an application keeps all
 * of its own integrators, and a SessionFactory without JPA is served as well.
 */
public final class MappingIntegrator implements Integrator {

    /** Those for which Hibernate orders the columns (MetadataImpl, Hibernate 7.4). */
    private static final Set<Action> ORDERING = EnumSet.of(Action.CREATE, Action.CREATE_DROP, Action.CREATE_ONLY);

    /**
     * Called by Hibernate's service loader.
     */
    public MappingIntegrator() {
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        Map<String, Object> settings = bootstrapContext.getConfigurationService().getSettings();
        if (settings.get(CapturedMapping.SETTING) instanceof CapturedMapping captured) {
            order(metadata, settings);
            captured.capture(metadata);
        }
    }

    /**
     * Hibernate is about to order the columns of tables and keys, if it is to create
     * them. What it would create is what is wanted here. Twice would be once too much: it
     * turns the columns of foreign keys around each time.
     */
    private static void order(Metadata metadata, Map<String, Object> settings) {
        boolean ordered = ActionGrouping.interpret(metadata, settings)
            .stream()
            .flatMap((actions) -> Stream.of(actions.databaseAction(), actions.scriptAction()))
            .anyMatch(ORDERING::contains);
        if (!ordered && metadata instanceof MetadataImplementor model) {
            model.orderColumns(true);
        }
    }

}
