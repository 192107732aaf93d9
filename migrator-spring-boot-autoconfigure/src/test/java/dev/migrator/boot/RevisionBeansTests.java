package dev.migrator.boot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

import dev.migrator.Migrator;
import dev.migrator.boot.duplicate.Listed;
import dev.migrator.boot.revisions.RevisionsPackage;
import dev.migrator.operation.Operations;
import dev.migrator.revision.DuplicateRevisionException;
import dev.migrator.script.JavaMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.script.UnannotatedMigrationException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionBeansTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database)
        .withBean(BigDecimal.class, () -> BigDecimal.TEN);

    @Test
    void revisionsInTheApplicationsPackagesAreApplied() {
        this.runner.withUserConfiguration(RevisionsPackage.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(applied()).containsExactly("a1", "b1", "b2");
            assertThat(this.database.column("select price from item")).containsExactly("10");
        });
    }

    @Test
    void conditionsOnARevisionAreHonoured() {
        this.runner.withUserConfiguration(RevisionsPackage.class)
            .withInitializer((context) -> context.getEnvironment().addActiveProfile("test-data"))
            .run((context) -> assertThat(applied()).containsExactly("a1", "b1", "b2", "b3"));
    }

    @Test
    void noBeanIsCreatedToReadTheGraph() {
        this.runner.withUserConfiguration(RevisionsPackage.class)
            .withPropertyValues("migrator.startup=none")
            .run((context) -> {
                assertThat(context.getBean(Migrator.class).status().pending()).hasSize(3);
                assertThat(createdRevisions(context)).isEmpty();
            });
    }

    @Test
    void aBeanIsCreatedOnlyWhenItsRevisionIsPlanned() {
        this.runner.withUserConfiguration(RevisionsPackage.class)
            .withPropertyValues("migrator.target=b1")
            .run((context) -> assertThat(createdRevisions(context))
                .containsExactly("dev.migrator.boot.revisions.AddPrice"));
        this.runner.withUserConfiguration(RevisionsPackage.class)
            .run((context) -> assertThat(createdRevisions(context))
                .containsExactly("dev.migrator.boot.revisions.nested.FillPrice"));
        this.runner.withUserConfiguration(RevisionsPackage.class)
            .run((context) -> assertThat(createdRevisions(context)).isEmpty());
    }

    @Test
    void beansOfTheApplicationAreRevisions() {
        this.runner.withUserConfiguration(OwnRevision.class)
            .run((context) -> assertThat(applied()).containsExactly("a1", "c1"));
    }

    @Test
    void aClassThatIsABeanAlreadyIsNotRegisteredAgain() {
        this.runner.withUserConfiguration(DuplicatePackage.class).run((context) -> {
            assertThat(context).hasNotFailed().hasSingleBean(Listed.class);
            assertThat(applied()).containsExactly("a1", "d1");
        });
    }

    @Test
    void theClassBehindAProxyIsRead() {
        this.runner.withUserConfiguration(ProxiedRevision.class)
            .withPropertyValues("migrator.startup=none")
            .run((context) -> assertThat(context.getBean(RevisionBeans.class).load())
                .extracting(JavaMigration::revision)
                .extracting((revision) -> revision.id().value())
                .containsExactly("c2"));
    }

    @Test
    void twoClassesWithOneIdAreRefused() {
        this.runner.withUserConfiguration(OwnRevision.class, SameIdRevision.class)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(DuplicateRevisionException.class));
    }

    @Test
    void aMigrationWithoutAnAnnotationIsRefused() {
        this.runner.withBean(Unannotated.class)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(UnannotatedMigrationException.class));
    }

    @Test
    void aBeanOfAnUnknownClassIsRefused() {
        this.runner.withUserConfiguration(UntypedRevision.class)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOfSatisfying(UntypedRevisionBeanException.class,
                        (ex) -> assertThat(ex.beanName()).isEqualTo("untyped")));
    }

    @Test
    void anAnnotationOnSomethingElseIsRefused() {
        this.runner
            .withInitializer((context) -> AutoConfigurationPackages.register((GenericApplicationContext) context,
                    "dev.migrator.boot.mistaken"))
            .run((context) -> assertThat(context).getFailure().isInstanceOf(NotAMigrationException.class));
    }

    @Test
    void revisionsOfOnePackageCanBeTaken() {
        this.runner.withUserConfiguration(RevisionsPackage.class, OwnRevision.class)
            .withPropertyValues("migrator.startup=none")
            .run((context) -> assertThat(
                    context.getBean(RevisionBeans.class).in("dev.migrator.boot.revisions.nested").load())
                .extracting((script) -> script.revision().id().value())
                .containsExactly("b2"));
    }

    private List<String> applied() {
        return this.database.column("select revision from migrator_revision order by revision");
    }

    private static List<String> createdRevisions(ConfigurableApplicationContext context) {
        ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
        return Arrays.stream(beanFactory.getBeanNamesForType(Migration.class, true, false))
            .filter(beanFactory::containsSingleton)
            .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnRevision {

        @Bean
        Own own() {
            return new Own();
        }

    }

    @Configuration(proxyBeanMethods = false)
    @Import(Listed.class)
    static class DuplicatePackage {

    }

    @Configuration(proxyBeanMethods = false)
    static class UntypedRevision {

        @Bean
        @Lazy
        Migration untyped() {
            return new Own();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class SameIdRevision {

        @Bean
        SameId sameId() {
            return new SameId();
        }

    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class ProxiedRevision {

        @Bean
        Proxied proxied() {
            return new Proxied();
        }

    }

    @Revision(id = "c1", revises = "a1", message = "own")
    static class Own implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

    @Revision(id = "c1", revises = "a1", message = "same id")
    static class SameId implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

    @Revision(id = "c2", revises = "a1", message = "proxied")
    static class Proxied implements Migration {

        @Override
        @Transactional
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

    static class Unannotated implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

}
