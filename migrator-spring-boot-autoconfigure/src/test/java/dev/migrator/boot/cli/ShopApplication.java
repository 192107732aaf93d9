package dev.migrator.boot.cli;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.shop.Item;
import dev.migrator.boot.shop.ItemRepository;
import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * An application that defines its EntityManagerFactory itself and lets it create the
 * schema, that has scripts of its own, and in which a revision uses a repository.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ ShopPackage.class, ShopApplication.SavesItem.class })
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class, MigratorAutoConfiguration.class })
class ShopApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        hibernate.setGenerateDdl(true);
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPackagesToScan(Item.class.getPackageName());
        factory.setJpaVendorAdapter(hibernate);
        factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "create");
        factory.getJpaPropertyMap().put("jakarta.persistence.schema-generation.database.action", "drop-and-create");
        return factory;
    }

    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }

    @Revision(id = "j1", revises = "a1", message = "save an item")
    static class SavesItem implements Migration {

        private final ItemRepository items;

        private final JdbcTemplate jdbc;

        SavesItem(ItemRepository items, JdbcTemplate jdbc) {
            this.items = items;
            this.jdbc = jdbc;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> {
                this.items.save(new Item(1, "cup"));
                this.jdbc.update("insert into item values (2, 'plate')");
            });
        }

    }

}
