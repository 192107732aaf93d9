package dev.migrator.boot.jpa;

import java.sql.Connection;
import java.time.Duration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.migrator.execute.TransactionBinding;

/**
 * The binding for services that use JPA: a Hibernate session on the run's connection is
 * bound to the thread before the transaction begins. The {@link JpaTransactionManager}
 * then uses it in place of one that would take another connection from the pool, and
 * shows its connection to what uses the {@code DataSource} through Spring's JDBC support.
 */
final class JpaTransactionBinding implements TransactionBinding {

    private static final Duration LONG_ENOUGH = Duration.ofDays(7);

    private final EntityManagerFactory entityManagerFactory;

    private final TransactionTemplate transaction;

    JpaTransactionBinding(EntityManagerFactory entityManagerFactory, JpaTransactionManager transactionManager) {
        this.entityManagerFactory = entityManagerFactory;
        this.transaction = new TransactionTemplate(transactionManager);
        if (transactionManager.getDefaultTimeout() != TransactionDefinition.TIMEOUT_DEFAULT) {
            // Meant for requests: how long a revision may take is
            // migrator.statement-timeout's
            // to say.
            this.transaction.setTimeout((int) LONG_ENOUGH.toSeconds());
        }
    }

    @Override
    public void inTransaction(Connection connection, Runnable work) {
        try (EntityManager entityManager = sessionFactory().withOptions().connection(connection).openSession()) {
            TransactionSynchronizationManager.bindResource(this.entityManagerFactory,
                    new EntityManagerHolder(entityManager));
            try {
                this.transaction.executeWithoutResult((status) -> work.run());
            }
            finally {
                TransactionSynchronizationManager.unbindResource(this.entityManagerFactory);
            }
        }
    }

    @Override
    public void flush() {
        EntityManagerHolder holder = (EntityManagerHolder) TransactionSynchronizationManager
            .getResource(this.entityManagerFactory);
        if (holder != null) {
            EntityManager entityManager = holder.getEntityManager();
            entityManager.flush();
            entityManager.clear();
        }
    }

    private SessionFactory sessionFactory() {
        // The proxy around it would make sessions that ask Spring for their connection.
        EntityManagerFactory target = this.entityManagerFactory instanceof EntityManagerFactoryInfo info
                ? info.getNativeEntityManagerFactory() : this.entityManagerFactory;
        return target.unwrap(SessionFactory.class);
    }

}
