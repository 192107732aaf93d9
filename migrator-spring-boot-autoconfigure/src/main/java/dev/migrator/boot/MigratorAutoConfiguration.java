package dev.migrator.boot;

import java.time.Clock;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.orm.jpa.JpaTransactionManager;

import dev.migrator.Migrator;
import dev.migrator.boot.jpa.MappingCapture;
import dev.migrator.boot.jpa.SpringTransactionBinding;
import dev.migrator.execute.JdbcTransactionBinding;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.ThrowAwayDatabases;
import dev.migrator.script.SqlScriptSource;

/**
 * Auto-configuration of a {@link Migrator}, and of what runs it when the application
 * starts.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({ Migrator.class, JdbcUtils.class })
@Conditional(MigratorDataSourceCondition.class)
@ConditionalOnBooleanProperty(name = "migrator.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigratorProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, RevisionRegistrar.class })
public final class MigratorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MigratorInitializer migratorInitializer(ConfigurableListableBeanFactory beanFactory, MigratorProperties properties,
            ObjectProvider<MigratorStrategy> strategy) {
        return new MigratorInitializer(beanFactory, properties, strategy.getIfAvailable());
    }

    @Bean
    static LazyInitializationExcludeFilter eagerMigratorInitializer() {
        return LazyInitializationExcludeFilter.forBeanTypes(MigratorInitializer.class);
    }

    @Bean
    BackgroundData migratorBackgroundData(ApplicationContext context, ObjectProvider<MigratorInitializer> initializers,
            MigratorProperties properties) {
        return new BackgroundData(context, initializers, properties);
    }

    @Bean
    static NoEarlyInitializer noEarlyMigratorInitializer() {
        return new NoEarlyInitializer();
    }

    @Bean
    static UnmigratedDatabaseGuard unmigratedDatabaseGuard(ConfigurableListableBeanFactory beanFactory,
            Environment environment) {
        return new UnmigratedDatabaseGuard(beanFactory, environment);
    }

    @Bean
    MigratorSchemaManagementProvider migratorSchemaManagementProvider(ObjectProvider<Migrator> migrators) {
        return new MigratorSchemaManagementProvider(migrators);
    }

    @Bean
    RevisionBeans migratorRevisionBeans(ListableBeanFactory beanFactory) {
        return new RevisionBeans(beanFactory, null);
    }

    @Bean
    @ConditionalOnMissingBean
    TransactionBindings migratorJdbcTransactionBindings() {
        return JdbcTransactionBinding::new;
    }

    @Bean
    PublishingRunListener migratorPublishingRunListener(ApplicationContext context) {
        return new PublishingRunListener(context, Clock.systemUTC());
    }

    @Bean
    MigratorBuilders migratorBuilders(MigratorProperties properties, Environment environment,
            ListableBeanFactory beanFactory, ResourceLoader resourceLoader, ObjectProvider<BuildProperties> build,
            TransactionBindings bindings, ObjectProvider<RunListener> listeners,
            ObjectProvider<ThrowAwayDatabases> throwAways) {
        return new MigratorBuilders(properties.toSettings(ApplicationLabel.of(environment, build.getIfAvailable())),
                properties.getRevision().toSettings(applicationPackage(beanFactory)), bindings,
                listeners.orderedStream().toList(),
                new ModelSettingsFactory(properties.getAutogenerate(), beanFactory, resourceLoader),
                throwAways.getIfAvailable(() -> ThrowAwayDatabases.NONE));
    }

    private static String applicationPackage(BeanFactory beanFactory) {
        return AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory).get(0) : "";
    }

    /**
     * How services that use JPA join the transactions of revisions.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ EntityManagerFactory.class, SessionFactory.class, JpaTransactionManager.class })
    static class JpaConfiguration {

        @Bean
        TransactionBindings migratorJpaTransactionBindings(ConfigurableListableBeanFactory beanFactory) {
            return (services) -> new SpringTransactionBinding(beanFactory, services);
        }

        @Bean
        static LateValidation migratorLateValidation(ConfigurableListableBeanFactory beanFactory) {
            return new LateValidation(beanFactory);
        }

    }

    /**
     * A start that also looks at the model.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("migrator.verify-model")
    static class ModelConfiguration {

        @Bean
        ModelVerification migratorModelVerification(ObjectProvider<Migrator> migrators, MigratorProperties properties) {
            return new ModelVerification(migrators, properties);
        }

        /**
         * The mappings of Hibernate, which have to be kept while its factories are made.
         */
        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass({ EntityManagerFactory.class, SessionFactory.class, JpaTransactionManager.class })
        static class Mappings {

            @Bean
            static BeanFactoryPostProcessor migratorMappingCapture() {
                return MappingCapture::addTo;
            }

        }

    }

    /**
     * The migrator of an application that defines none.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Migrator.class)
    static class MigratorConfiguration {

        @Bean
        @ConditionalOnMissingBean(MigratorConnectionDetails.class)
        PropertiesMigratorConnectionDetails migratorConnectionDetails(MigratorProperties properties) {
            return new PropertiesMigratorConnectionDetails(properties);
        }

        @Bean
        Migrator migrator(MigratorBuilders builders, MigratorProperties properties,
                MigratorConnectionDetails connectionDetails, @MigratorDataSource ObjectProvider<DataSource> marked,
                ListableBeanFactory beanFactory, ResourceLoader resourceLoader, RevisionBeans revisionBeans,
                ObjectProvider<MigratorCustomizer> customizers) {
            DataSourceChoice choice = DataSourceChoice.of(marked.getIfAvailable(), connectionDetails,
                    properties.getJdbcProperties(), new DataSourceCandidates(beanFactory));
            Migrator.Builder builder = builders.on(choice)
                .source(new SqlScriptSource(new PathMatchingResourcePatternResolver(resourceLoader),
                        properties.getLocations()))
                .source(revisionBeans);
            customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
            return builder.build();
        }

    }

}
