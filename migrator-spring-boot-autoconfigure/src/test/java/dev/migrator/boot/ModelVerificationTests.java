package dev.migrator.boot;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrator.model.SchemaDefinition;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModelVerification}.
 */
class ModelVerificationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database)
        .withUserConfiguration(Suppliers.class)
        .withPropertyValues("migrator.locations=optional:classpath:db/none", "migrator.startup=verify",
                "migrator.verify-model=true");

    @Test
    void aDatabaseThatIsNotAsTheModelSaysIsRefused() {
        this.runner.run((context) -> assertThat(context).getFailure()
            .isInstanceOfSatisfying(DifferentModelException.class,
                    (ex) -> assertThat(ex.operations()).containsExactly("CREATE TABLE suppliers (\n    name text\n)")));
    }

    @Test
    void oneThatIsAsTheModelSaysIsAccepted() {
        this.database.execute("create table suppliers (name text)");
        this.runner.run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void itIsLookedAtOnRequestOnly() {
        this.runner.withPropertyValues("migrator.verify-model=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelVerification.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Suppliers {

        @Bean
        SchemaDefinition suppliers() {
            return (op) -> op.createTable("suppliers", (table) -> table.column("name", "text"));
        }

    }

}
