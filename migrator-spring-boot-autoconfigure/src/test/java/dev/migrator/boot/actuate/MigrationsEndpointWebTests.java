package dev.migrator.boot.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsEndpointWebTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void answersOverHttpWithoutASecret() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            HttpResponse<String> response = get(context, "migrations");
            assertThat(response.statusCode()).isEqualTo(200);
            JsonNode migrator = migrator(response);
            assertThat(migrator.get("state").asString()).isEqualTo("AT_HEAD");
            assertThat(migrator.get("database").asString()).startsWith("PostgreSQL");
            JsonNode applied = migrator.get("applied").get(0);
            assertThat(applied.get("revision").asString()).isEqualTo("a1");
            assertThat(applied.get("appliedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(applied.get("duration").asString()).startsWith("PT");
            assertThat(response.body()).doesNotContain("hunter2");
        }
    }

    @Test
    void answersForOneRevisionAndWith404ForNone() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            HttpResponse<String> shown = get(context, "migrations/a1");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(migrator(shown).get("script").get("upgrade").get(0).get("sql").asString()).contains("create");
            assertThat(migrator(shown).get("row").get("phase").asString()).isEqualTo("APPLIED");
            assertThat(get(context, "migrations/c1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void showsUpInHealthAndInMetrics() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            JsonNode health = json(get(context, "health")).get("components").get("migrator");
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.get("details").get("pending").asInt()).isZero();
            JsonNode timer = json(get(context, "metrics/migrator.revision"));
            assertThat(timer.get("measurements").get(0).get("value").asInt()).isEqualTo(1);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
            .run("--server.port=0", "--spring.datasource.url=" + this.database.url(),
                    "--spring.datasource.password=hunter2", "--management.endpoints.web.exposure.include=*",
                    "--management.endpoint.health.show-details=always", "--spring.main.banner-mode=off");
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext context, String path) throws Exception {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest request = HttpRequest
            .newBuilder(URI.create("http://localhost:%d/actuator/%s".formatted(port, path)))
            .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode migrator(HttpResponse<String> response) {
        return json(response).get("contexts").get("application").get("migratorBeans").get("migrator");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

    }

}
