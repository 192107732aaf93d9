package dev.migrator.boot.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.migrator.Migrator;
import dev.migrator.batch.DataControl;
import dev.migrator.boot.MovesItems;
import dev.migrator.boot.MovesItems.Gate;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Data in progress, over HTTP.
 */
class DataEndpointWebTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void itCannotBeControlledUnlessSomebodyOpenedThat() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(post(context, "e1", "{\"action\":\"pause\"}")).isEqualTo(405);
            assertThat(control(context).isPaused()).isFalse();
        }
    }

    @Test
    void itIsPausedResumedAndGivenAnotherSpeed() throws Exception {
        try (ConfigurableApplicationContext context = start("--management.endpoint.migrations.access=unrestricted")) {
            assertThat(post(context, "e1", "{\"action\":\"pause\"}")).isEqualTo(200);
            assertThat(control(context).isPaused()).isTrue();
            assertThat(post(context, "e1", "{\"action\":\"speed\",\"percent\":25}")).isEqualTo(200);
            assertThat(control(context).speed()).isEqualTo(25);
            assertThat(post(context, "e1", "{\"action\":\"resume\"}")).isEqualTo(200);
            assertThat(control(context).isPaused()).isFalse();
            assertThat(post(context, "e1", "{\"action\":\"speed\",\"percent\":0}")).isEqualTo(400);
            assertThat(post(context, "e1", "{\"action\":\"dance\"}")).isEqualTo(400);
            assertThat(post(context, "a1", "{\"action\":\"pause\"}")).isEqualTo(400);
            assertThat(control(context).speed()).isEqualTo(25);
        }
    }

    private static DataControl control(ConfigurableApplicationContext context) {
        return context.getBean(Migrator.class).useCases().listData().run().entries().get(0).status().control();
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
            .properties("server.port=0", "spring.datasource.url=" + this.database.url(),
                    "management.endpoints.web.exposure.include=*", "spring.main.banner-mode=off",
                    "migrator.locations=classpath:db/items", "migrator.data.mode=command")
            .run(arguments);
    }

    private static int post(ConfigurableApplicationContext context, String revision, String body) throws Exception {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest request = HttpRequest
            .newBuilder(URI.create("http://localhost:%d/actuator/migrations/%s".formatted(port, revision)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MovesItems.class)
    static class Application {

        @Bean
        Gate gate() {
            return new Gate();
        }

    }

}
