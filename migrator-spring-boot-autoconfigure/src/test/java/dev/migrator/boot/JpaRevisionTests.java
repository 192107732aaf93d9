package dev.migrator.boot;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.migrator.boot.shop.Item;
import dev.migrator.boot.shop.ItemRepository;
import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose entities Hibernate validates, whose pool has one connection, and
 * whose revisions use services that need both.
 */
class JpaRevisionTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database)
        .withConfiguration(
                AutoConfigurations.of(HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
                        TransactionAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
        .withUserConfiguration(ShopPackage.class)
        .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "spring.datasource.hikari.maximum-pool-size=1",
                "spring.datasource.hikari.connection-timeout=2000");

    @Test
    void hibernateValidatesWhatTheRevisionsMade() {
        this.runner.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ItemRepository.class));
    }

    @Test
    void repositoryCommitsWithItsRevision() {
        this.runner.withUserConfiguration(SavesItem.class).withBean(Deferrals.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(applied()).containsExactly("a1", "j1");
            assertThat(names()).containsExactly("cup");
            assertThat(context.getBean(Deferrals.class).revisions).containsExactly("j1");
        });
    }

    @Test
    void repositoryWaitsAlsoWhereCircularReferencesAreAllowed() {
        this.runner.withAllowCircularReferences(true)
            .withUserConfiguration(SavesItem.class)
            .withBean(Deferrals.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("cup");
                assertThat(context.getBean(Deferrals.class).revisions).containsExactly("j1");
            });
    }

    @Test
    void repositoryRollsBackWithItsRevision() {
        this.runner.withUserConfiguration(SavesItemAndFails.class).run((context) -> {
            assertThat(context).getFailure().isInstanceOf(RevisionFailedException.class).hasMessageContaining("j2");
            assertThat(applied()).containsExactly("a1");
            assertThat(names()).isEmpty();
        });
    }

    @Test
    void sqlSeesWhatARepositorySavedAndCodeSeesWhatSqlChanged() {
        this.runner.withUserConfiguration(MixesCodeAndSql.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(names()).containsExactly("CUP!");
        });
    }

    @Test
    void jdbcAndJpaShareOneTransaction() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(names()).containsExactly("client", "jpa", "own", "template");
        });
    }

    @Test
    void servicesJoinAlsoWhereAnotherUserMigrates() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class)
            .withPropertyValues("migrator.user=postgres")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("client", "jpa", "own", "template");
            });
    }

    @Test
    void servicesJoinAlsoWhereThePoolDoesNotCommit() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class)
            .withPropertyValues("spring.datasource.hikari.auto-commit=false")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("client", "jpa", "own", "template");
            });
    }

    @Test
    void servicesJoinAlsoWhereConnectionsAreFetchedLazily() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class)
            .withPropertyValues("spring.datasource.connection-fetch=lazy")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("client", "jpa", "own", "template");
            });
    }

    @Test
    void servicesJoinAlsoWhereJpaStartsInTheBackground() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class)
            .withPropertyValues("spring.jpa.bootstrap=async")
            .withBean("applicationTaskExecutor", SimpleAsyncTaskExecutor.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("client", "jpa", "own", "template");
            });
    }

    @Test
    void servicesJoinInALazyApplication() {
        this.runner.withUserConfiguration(MixesJdbcAndJpa.class)
            .withInitializer(
                    (context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(names()).containsExactly("client", "jpa", "own", "template");
            });
    }

    @Test
    void theTimeoutOfTransactionsThatServeRequestsDoesNotHold() {
        this.runner.withUserConfiguration(ReadsTimeout.class)
            .withConfiguration(AutoConfigurations.of(TransactionManagerCustomizationAutoConfiguration.class))
            .withPropertyValues("spring.transaction.default-timeout=2s")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(ReadsTimeout.class).timeToLive).isGreaterThan(3600);
            });
    }

    @Test
    void hibernateValidatesWhenTheLastRevisionHasRun() {
        this.runner.withUserConfiguration(TakesName.class, CountsItems.class, GivesName.class).run((context) -> {
            assertThat(context).hasNotFailed().hasSingleBean(ItemRepository.class);
            assertThat(applied()).containsExactly("a1", "v1", "v2", "v3");
        });
    }

    @Test
    void aSchemaThatIsWrongInTheEndIsStillFound() {
        this.runner.withUserConfiguration(TakesName.class, CountsItems.class)
            .run((context) -> assertThat(context).getFailure()
                .isInstanceOf(SchemaManagementException.class)
                .hasMessageContaining("missing column [name] in table [item]"));
    }

    @Test
    void revisionsAfterTheOneThatWaitsRunAfterIt() {
        this.runner.withUserConfiguration(SavesItem.class, AfterSavesItem.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(applied()).containsExactly("a1", "j1", "j4");
            assertThat(names()).containsExactly("cup, later");
        });
    }

    @Test
    void transactionalServiceWithPlainJdbcJoins() {
        this.runner.withUserConfiguration(UsesTransactionalService.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(names()).containsExactly("service");
        });
    }

    @Test
    void transactionalServiceRollsBackWithTheRevision() {
        this.runner.withUserConfiguration(UsesTransactionalServiceAndFails.class).run((context) -> {
            assertThat(context).getFailure().isInstanceOf(RevisionFailedException.class);
            assertThat(names()).isEmpty();
        });
    }

    @Test
    void nonTransactionalRevisionWorksWithARepository() {
        this.runner.withUserConfiguration(SavesItemStepByStep.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(names()).containsExactly("cup");
            assertThat(this.database.column("select indisvalid from pg_index where indexrelid = 'item_name'::regclass"))
                .containsExactly("t");
        });
    }

    @Test
    void aViolatedConstraintIsAFailureOfTheRevision() {
        this.runner.withUserConfiguration(SavesTheSameTwice.class).run((context) -> {
            assertThat(context).getFailure()
                .isInstanceOfSatisfying(RevisionFailedException.class,
                        (ex) -> assertThat(ex.sqlState()).isEqualTo("23505"));
            assertThat(applied()).containsExactly("a1");
        });
    }

    @Test
    void applicationWorksAfterwards() {
        this.runner.withUserConfiguration(SavesItem.class).run((context) -> {
            ItemRepository items = context.getBean(ItemRepository.class);
            items.save(new Item(7, "after"));
            assertThat(items.findAll()).hasSize(2);
            assertThat(context.getBean(JdbcTemplate.class).queryForObject("show search_path", String.class))
                .isEqualTo("\"$user\", public");
        });
    }

    private List<String> applied() {
        return this.database.column("select revision from migrator_revision order by revision");
    }

    private List<String> names() {
        return this.database.column("select name from item order by name");
    }

    @Revision(id = "j1", revises = "a1", message = "save an item")
    static class SavesItem implements Migration {

        private final ItemRepository items;

        SavesItem(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.items.save(new Item(1, "cup")));
        }

    }

    @Revision(id = "j2", revises = "a1", message = "save an item and fail")
    static class SavesItemAndFails implements Migration {

        private final ItemRepository items;

        SavesItemAndFails(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.items.save(new Item(1, "cup")));
            op.execute("select 1 / 0");
        }

    }

    @Revision(id = "j3", revises = "a1", message = "mix code and sql")
    static class MixesCodeAndSql implements Migration {

        private final ItemRepository items;

        MixesCodeAndSql(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.items.save(new Item(1, "cup")));
            op.execute("update item set name = upper(name)");
            op.data((tx) -> {
                Item item = this.items.findById(1L).orElseThrow();
                item.rename(item.getName() + "!");
            });
            op.execute("alter table item add check (name = 'CUP!')");
        }

    }

    @Revision(id = "j4", revises = "j1", message = "after")
    static class AfterSavesItem implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("update item set name = name || ', later'");
        }

    }

    @Revision(id = "v1", revises = "a1", message = "take the name away")
    static class TakesName implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("alter table item rename name to label");
        }

    }

    @Revision(id = "v2", revises = "v1", message = "count items")
    static class CountsItems implements Migration {

        private final ItemRepository items;

        CountsItems(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.items.count());
        }

    }

    @Revision(id = "v3", revises = "v2", message = "give the name back")
    static class GivesName implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("alter table item rename label to name");
        }

    }

    @Revision(id = "j5", revises = "a1", message = "mix JDBC and JPA")
    static class MixesJdbcAndJpa implements Migration {

        private final EntityManager entityManager;

        private final JdbcTemplate template;

        private final JdbcClient client;

        MixesJdbcAndJpa(EntityManager entityManager, JdbcTemplate template, JdbcClient client) {
            this.entityManager = entityManager;
            this.template = template;
            this.client = client;
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("create table made_here (id int)");
            op.data((tx) -> {
                this.entityManager.persist(new Item(1, "jpa"));
                this.entityManager.flush();
                this.template.update("insert into item values (2, 'template')");
                this.client.sql("insert into item values (3, 'client')").update();
                tx.jdbc().sql("insert into item values (4, 'own')").update();
                this.template.update("insert into made_here select count(*) from item");
                if (tx.jdbc().sql("select id from made_here").query(Integer.class).single() != 4) {
                    throw new IllegalStateException();
                }
            });
        }

    }

    @Import(TransactionalService.class)
    @Revision(id = "j6", revises = "a1", message = "use a service")
    static class UsesTransactionalService implements Migration {

        private final TransactionalService service;

        UsesTransactionalService(TransactionalService service) {
            this.service = service;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.service.add());
        }

    }

    @Import(TransactionalService.class)
    @Revision(id = "j7", revises = "a1", message = "use a service and fail")
    static class UsesTransactionalServiceAndFails implements Migration {

        private final TransactionalService service;

        UsesTransactionalServiceAndFails(TransactionalService service) {
            this.service = service;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.service.add());
            op.execute("select 1 / 0");
        }

    }

    /**
     * Is created without JPA, and needs its transaction manager when it is called.
     */
    static class TransactionalService {

        private final JdbcTemplate jdbc;

        TransactionalService(DataSource dataSource) {
            this.jdbc = new JdbcTemplate(dataSource);
        }

        @Transactional(propagation = Propagation.REQUIRED)
        public void add() {
            this.jdbc.update("insert into item values (1, 'service')");
        }

    }

    @Revision(id = "j8", revises = "a1", message = "save step by step", transactional = false)
    static class SavesItemStepByStep implements Migration {

        private final ItemRepository items;

        SavesItemStepByStep(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.items.save(new Item(1, "cup")));
            op.execute("create index concurrently item_name on item (name)");
        }

    }

    @Revision(id = "j9", revises = "a1", message = "violate a constraint")
    static class SavesTheSameTwice implements Migration {

        private final EntityManager entityManager;

        SavesTheSameTwice(EntityManager entityManager) {
            this.entityManager = entityManager;
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("insert into item values (1, 'there')");
            op.data((tx) -> this.entityManager.persist(new Item(1, "again")));
        }

    }

    @Revision(id = "j10", revises = "a1", message = "read the timeout")
    static class ReadsTimeout implements Migration {

        private final DataSource dataSource;

        private int timeToLive;

        ReadsTimeout(EntityManager entityManager, DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.timeToLive = ((ConnectionHolder) TransactionSynchronizationManager
                .getResource(this.dataSource)).getTimeToLiveInSeconds());
        }

    }

    static class Deferrals implements RunListener {

        private final List<String> revisions = new ArrayList<>();

        @Override
        public void revisionDeferred(dev.migrator.revision.Revision revision, Throwable reason) {
            this.revisions.add(revision.id().value());
        }

    }

}
