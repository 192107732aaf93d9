package dev.migrator.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;

/**
 * The application, running as its main method runs it, on a port that is free.
 *
 * @param context the running application
 */
record Sample(ConfigurableApplicationContext context) implements AutoCloseable {

    static Sample start(String... arguments) {
        return new Sample(SpringApplication.run(SampleApplication.class,
                Stream.concat(Stream.of("--server.port=0", "--spring.main.banner-mode=off"), Stream.of(arguments))
                    .toArray(String[]::new)));
    }

    static Sample startOn(TestDatabase database, String... arguments) {
        return start(Stream.concat(Stream.of("--spring.datasource.url=" + database.url()), Stream.of(arguments))
            .toArray(String[]::new));
    }

    Migrator migrator() {
        return this.context.getBean(Migrator.class);
    }

    JsonNode get(String path) throws Exception {
        return new JsonMapper().readTree(response(path).body());
    }

    int statusOf(String path) throws Exception {
        return response(path).statusCode();
    }

    private HttpResponse<String> response(String path) throws Exception {
        int port = ((WebServerApplicationContext) this.context).getWebServer().getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        this.context.close();
    }

}
