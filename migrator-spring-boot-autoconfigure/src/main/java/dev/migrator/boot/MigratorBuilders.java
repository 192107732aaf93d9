package dev.migrator.boot;

import java.util.List;

import javax.sql.DataSource;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.command.RevisionSettings;
import dev.migrator.execute.LoggingRunListener;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.ThrowAwayDatabases;

/**
 * Begins migrators that fit into this application, for one that defines its own
 * {@link Migrator} beans, such as one for each of several databases:
 *
 * <pre>
 * &#64;Bean
 * Migrator orders(MigratorBuilders builders, &#64;Qualifier("orders") DataSource dataSource) {
 *     return builders.on(dataSource).locations("classpath:db/orders").build();
 * }
 * </pre>
 */
public final class MigratorBuilders {

    private final MigratorSettings settings;

    private final RevisionSettings revisions;

    private final TransactionBindings bindings;

    private final List<RunListener> listeners;

    private final ModelSettingsFactory models;

    private final ThrowAwayDatabases throwAways;

    MigratorBuilders(MigratorSettings settings, RevisionSettings revisions, TransactionBindings bindings,
            List<RunListener> listeners, ModelSettingsFactory models, ThrowAwayDatabases throwAways) {
        this.settings = settings;
        this.revisions = revisions;
        this.bindings = bindings;
        this.listeners = List.copyOf(listeners);
        this.models = models;
        this.throwAways = throwAways;
    }

    /**
     * A migrator under construction.
     * @param dataSource the database
     * @return has the settings of the properties, the application's listeners and the
     * transactions that its services join; has no scripts yet
     */
    public Migrator.Builder on(DataSource dataSource) {
        return on(new DataSourceChoice(dataSource, dataSource));
    }

    Migrator.Builder on(DataSourceChoice choice) {
        Migrator.Builder builder = Migrator.on(choice.dataSource())
            .settings(this.settings)
            .revisions(this.revisions)
            .transactions(this.bindings.on(choice.services()))
            .password(new DataSourcePassword(choice.dataSource()))
            .model(() -> this.models.on(choice.services()))
            .throwAways(this.throwAways)
            .listener(new LoggingRunListener());
        this.listeners.forEach(builder::listener);
        return builder;
    }

}
