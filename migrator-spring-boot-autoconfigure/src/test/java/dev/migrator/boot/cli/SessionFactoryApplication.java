package dev.migrator.boot.cli;

import javax.sql.DataSource;

import org.hibernate.SessionFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.shop.Item;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * An application with a SessionFactory of its own that creates the schema, and a revision
 * that uses it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(SessionFactoryApplication.UsesSessionFactory.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class })
class SessionFactoryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SessionFactoryApplication.class, arguments);
    }

    @Bean
    LocalSessionFactoryBean sessionFactory(DataSource dataSource) {
        LocalSessionFactoryBean factory = new LocalSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPackagesToScan(Item.class.getPackageName());
        factory.getHibernateProperties().put("hibernate.hbm2ddl.auto", "create");
        return factory;
    }

    @Revision(id = "j1", revises = "a1", message = "use the session factory")
    static class UsesSessionFactory implements Migration {

        private final SessionFactory sessions;

        UsesSessionFactory(SessionFactory sessions) {
            this.sessions = sessions;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.sessions.inTransaction((session) -> session.persist(new Item(1, "cup"))));
        }

    }

}
