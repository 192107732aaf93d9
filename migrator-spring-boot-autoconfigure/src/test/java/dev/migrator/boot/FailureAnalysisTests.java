package dev.migrator.boot;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an application that cannot start says.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void aFailedRevisionIsExplained(CapturedOutput output) {
        start(FailingApplication.class);
        assertThat(output).contains("APPLICATION FAILED TO START");
        assertThat(output.toString().split("APPLICATION FAILED TO START")[1]).contains("Revision f1 (fail) failed in")
            .contains("division by zero")
            .contains("Nothing of the revision remains applied.")
            .doesNotContain("LoadTimeWeaverAware");
    }

    @Test
    void pendingRevisionsAreNamed(CapturedOutput output) {
        start(Application.class, "migrator.startup=verify");
        assertThat(output).contains("The database is behind by 1: a1 (create item).");
    }

    @Test
    void aMissingLocationIsNamed(CapturedOutput output) {
        start(Application.class, "migrator.locations=classpath:db/nowhere");
        assertThat(output).contains("The location classpath:db/nowhere does not exist.");
    }

    @Test
    void anUnknownStartupModeIsExplained(CapturedOutput output) {
        start(Application.class, "migrator.startup=sometimes");
        assertThat(output).contains("migrator.startup").contains("The following values are valid");
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed(CapturedOutput output) {
        start(Application.class, "migrator.lock-retries=-3");
        assertThat(output).contains("migrator.lock-retries is \"-3\", and must not be negative.");
    }

    @Test
    void anUnreachableDatabaseIsExplained(CapturedOutput output) {
        start(Application.class, "migrator.url=jdbc:postgresql://localhost:1/none");
        assertThat(output).contains("APPLICATION FAILED TO START").contains("localhost:1");
    }

    @Test
    void aMissingTableIsExplainedByRevisionsThatWait(CapturedOutput output) {
        start(WaitingApplication.class, "spring.jpa.hibernate.ddl-auto=validate",
                "migrator.locations=optional:classpath:db/none");
        assertThat(output).contains("missing table [item]").contains("no revision brings it");
    }

    @Test
    void aMissingTableIsExplainedByMigrationsThatAreOff(CapturedOutput output) {
        start(JpaApplication.class, "spring.jpa.hibernate.ddl-auto=validate", "migrator.startup=none");
        assertThat(output).contains("missing table [item]").contains("(migrator.startup=none)");
    }

    @Test
    void aMissingTableIsExplainedByJpaThatComesFirst(CapturedOutput output) {
        start(JpaApplication.class, "spring.jpa.hibernate.ddl-auto=validate",
                "spring.jpa.defer-datasource-initialization=true");
        assertThat(output).contains("missing table [item]")
            .contains("Remove spring.jpa.defer-datasource-initialization");
    }

    @Test
    void aMissingTableIsExplainedByRevisionsThatDoNotBringIt(CapturedOutput output) {
        start(JpaApplication.class, "spring.jpa.hibernate.ddl-auto=validate",
                "migrator.locations=optional:classpath:db/none");
        assertThat(output).contains("missing table [item]").contains("no revision brings it");
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(new MigratorFailureAnalyzer().analyze(new IllegalStateException())).isNull();
    }

    private void start(Class<?> application, String... properties) {
        SpringApplication springApplication = new SpringApplication(application);
        springApplication.setWebApplicationType(WebApplicationType.NONE);
        List<String> arguments = new ArrayList<>(List.of("--spring.datasource.url=" + this.database.url()));
        List.of(properties).forEach((property) -> arguments.add("--" + property));
        assertThatException().isThrownBy(() -> springApplication.run(arguments.toArray(String[]::new)));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class })
    static class Application {

    }

    @Configuration(proxyBeanMethods = false)
    @Import({ Application.class, ShopPackage.class })
    @ImportAutoConfiguration(HibernateJpaAutoConfiguration.class)
    static class JpaApplication {

    }

    @Configuration(proxyBeanMethods = false)
    @Import({ JpaApplication.class, Failing.class })
    static class FailingApplication {

    }

    @Configuration(proxyBeanMethods = false)
    @Import({ JpaApplication.class, Waiting.class })
    static class WaitingApplication {

    }

    @Revision(id = "f1", revises = "a1", message = "fail")
    static class Failing implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1 / 0");
        }

    }

    @Revision(id = "w1", message = "wait")
    static class Waiting implements Migration {

        Waiting(EntityManager entityManager) {
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

}
