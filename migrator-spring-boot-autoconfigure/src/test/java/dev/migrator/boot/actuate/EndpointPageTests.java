package dev.migrator.boot.actuate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.boot.MigratorBuilders;
import dev.migrator.boot.observation.MigratorObservationContext;
import dev.migrator.boot.observation.Outcome;
import dev.migrator.command.Status.Condition;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code docs/reference/endpoint.md} has a row for each field of each answer, and no row
 * that no answer shows: an application with databases in all states is asked. Its
 * examples are real answers, of one database each; {@code -Dgolden.write=true} writes
 * them anew.
 */
class EndpointPageTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "endpoint.md");

    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- of (\\w+) -->\n\n```sh\ncurl -s (.*?)localhost:8080/actuator/(\\S+)\n```\n\n```json\n.*?```",
            Pattern.DOTALL);

    private static final Pattern BODY = Pattern.compile("-d '(.*?)'");

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Collector<String, ?, Set<String>> SORTED = Collectors.toCollection(TreeSet::new);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String FIRST = "ae1027a6acf4";

    private static final String MOVED = "e1d8b5a1e3c9";

    private static final KeyNames OBSERVED = new KeyNames();

    private static final Map<String, TestDatabase> DATABASES = new LinkedHashMap<>();

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        Map<String, TestScripts> scripts = new LinkedHashMap<>();
        scripts.put("empty", users());
        scripts.put("behind", labelled());
        scripts.put("newer", users());
        scripts.put("stopped", stopping());
        scripts.put("moving", moving(1, () -> migrator("moving").stop()));
        scripts.put("held", moving(51, () -> {
            throw new IllegalStateException("The name service does not answer");
        }));
        scripts.keySet().forEach((name) -> DATABASES.put(name, TestServer.createDatabase()));
        context = new SpringApplicationBuilder(Parent.class).web(WebApplicationType.NONE)
            .child(Application.class)
            .web(WebApplicationType.SERVLET)
            .initializers((child) -> {
                GenericApplicationContext beans = (GenericApplicationContext) child;
                scripts.forEach((name, source) -> beans.registerBean(name, Migrator.class,
                        () -> child.getBean(MigratorBuilders.class)
                            .on(DATABASES.get(name).dataSource())
                            .source(source)
                            .build()));
                beans.registerBean("unreachable", Migrator.class, () -> Migrators.on(nowhere(), users()).build());
            })
            .run("--server.port=0", "--spring.datasource.url=" + DATABASES.get("empty").url(),
                    "--migrator.startup=none", "--management.endpoints.web.exposure.include=*",
                    "--management.endpoint.health.show-details=always",
                    "--management.endpoint.migrations.access=unrestricted", "--spring.main.banner-mode=off",
                    "--spring.application.name=shop");
        migrate();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void everyFieldHasARow() {
        Fields all = new Fields();
        Fields databases = new Fields();
        Fields silent = new Fields();
        Fields revisions = new Fields();
        Fields data = new Fields();
        Fields health = new Fields();
        all.add(get("migrations"));
        entries(get("migrations")).forEach((entry) -> (entry.has("error") ? silent : databases).add(entry));
        entries(get("migrations")).flatMap((entry) -> entry.path("inProgress").valueStream())
            .forEach((revision) -> data.add(revision.path("data")));
        for (String id : List.of(FIRST, "b1c7d2e90a34", "c1a9f3b7d205", MOVED, "d5e0a7c93b12")) {
            entries(get("migrations/" + id)).filter((entry) -> !entry.has("error")).forEach((entry) -> {
                revisions.add(entry);
                data.add(entry.path("data"));
            });
        }
        get("health/migrator").path("components").forEach((component) -> health.add(component));
        assertThat(rows("### The whole answer")).isEqualTo(all.names());
        assertThat(rows("### A database")).isEqualTo(databases.names());
        assertThat(rows("### A database that gives no answer")).isEqualTo(silent.names());
        assertThat(rows("## One revision")).isEqualTo(revisions.names());
        assertThat(rows("### Data in progress")).isEqualTo(data.names());
        assertThat(rows("### Fields of the health")).isEqualTo(health.names());
    }

    @Test
    void everyValueHasARow() {
        assertThat(rows("### Values of state")).isEqualTo(names(Condition.values()));
        assertThat(rows("### Values of phase")).isEqualTo(names(Phase.values()));
        assertThat(rows("### Values of kind")).isEqualTo(names(RevisionDescriptor.Kind.values()));
        assertThat(rows("### Values of mode")).isEqualTo(names(DataMode.values()));
        assertThat(rows("### Values of action")).isEqualTo(
                names(DataAction.values()).stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(SORTED));
        assertThat(rows("### Values of outcome"))
            .isEqualTo(Stream.of(Outcome.values()).map(Outcome::label).collect(SORTED));
    }

    @Test
    void everyMeterHasARow() {
        Set<String> meters = context.getBean(MeterRegistry.class)
            .getMeters()
            .stream()
            .map(Meter::getId)
            .filter((id) -> id.getName().startsWith("migrator."))
            .map((id) -> "| `%s` | %s | %s | %s |".formatted(id.getName(),
                    id.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '), tags(id),
                    get("metrics/" + id.getName()).path("baseUnit").asString("")))
            .collect(SORTED);
        assertThat(meters).hasSizeGreaterThan(10);
        assertThat(lines("## Metrics").map((line) -> line.replaceFirst("(([^|]*\\|){5}).*", "$1")).collect(SORTED))
            .isEqualTo(meters);
    }

    @Test
    void everyObservationHasARow() {
        Set<String> observations = new TreeSet<>();
        OBSERVED.names.forEach((name,
                keys) -> observations.add("| `%s` | %s | %s |".formatted(name,
                        keys.low().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                        keys.high().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")))));
        assertThat(lines("## Observations").map((line) -> line.replaceFirst("(([^|]*\\|){4}).*", "$1")).collect(SORTED))
            .isEqualTo(observations);
    }

    @Test
    void theExamplesAreRealAnswers() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(EXAMPLE.matcher(page).results()).hasSizeGreaterThan(4);
        String real = EXAMPLE.matcher(page).replaceAll((example) -> Matcher.quoteReplacement(example(example)));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, real);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(real);
    }

    private static String tags(Meter.Id id) {
        return id.getTags().stream().map(Tag::getKey).map("`%s`"::formatted).collect(Collectors.joining(", "));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(SORTED);
    }

    /**
     * What the first column of the tables below a heading names.
     */
    private static Set<String> rows(String heading) {
        return lines(heading).map((line) -> line.substring(3, line.indexOf('`', 3))).collect(SORTED);
    }

    private static Stream<String> lines(String heading) {
        try {
            List<String> lines = Files.readAllLines(PAGE);
            assertThat(lines).contains(heading);
            return lines.subList(lines.indexOf(heading) + 1, lines.size())
                .stream()
                .takeWhile((line) -> !line.startsWith("#"))
                .filter((line) -> line.startsWith("| `"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The answers of all migrators of all contexts.
     */
    private static Stream<JsonNode> entries(JsonNode answer) {
        return answer.path("contexts").valueStream().flatMap((context) -> context.path("migratorBeans").valueStream());
    }

    /**
     * The example, as an application answers that has this database alone.
     */
    private static String example(MatchResult example) {
        String migrator = example.group(1);
        Matcher body = BODY.matcher(example.group(2));
        JsonNode answer = body.find() ? post(example.group(3), body.group(1))
                : get(example.group(3).replaceFirst("^health/migrator$", "health/migrator/" + migrator));
        JsonNode alone = answer.has("contexts") ? alone(answer, migrator) : answer;
        return "<!-- of %s -->\n\n```sh\ncurl -s %slocalhost:8080/actuator/%s\n```\n\n```json\n%s\n```"
            .formatted(migrator, example.group(2), example.group(3), withoutChance(JSON.writeValueAsString(alone)));
    }

    private static JsonNode alone(JsonNode answer, String migrator) {
        JsonNode entry = answer.path("contexts")
            .valueStream()
            .map((context) -> context.path("migratorBeans").path(migrator))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
        return JSON.valueToTree(Map.of("contexts", Map.of("shop", Map.of("migratorBeans", Map.of("migrator", entry)))));
    }

    private static String withoutChance(String answer) {
        return answer.replace("\" : ", "\": ")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]*Z", "2026-11-21T09:00:00.123456Z")
            .replaceAll("\"duration\": \".*?\"", "\"duration\": \"PT0.012S\"")
            .replaceAll("\"timeLeft\": \".*?\"", "\"timeLeft\": \"PT2M\"")
            .replaceAll("\"ratePerSecond\": [^,]*", "\"ratePerSecond\": 1250.5")
            .replaceAll("\"appliedBy\": \".*?\"", "\"appliedBy\": \"shop\"")
            .replaceAll("\"application\": \".*?\"", "\"application\": \"shop 1.0.0\"")
            .replaceAll("PostgreSQL [\\d.]+[^\"]*", "PostgreSQL 18.1")
            .replace("localhost:1 ", "db:5432 ")
            .replaceAll("dev.migrator[\\w.$]*LowersAddresses", "com.example.shop.migrations.LowersAddresses");
    }

    private static void migrate() {
        migrator("behind").upgrade(FIRST);
        Migrators.on(DATABASES.get("newer"), labelled()).upgrade();
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator("stopped").upgrade());
        // As it is after the end of the process in the middle of the statement.
        DATABASES.get("stopped").execute("update migrator_revision set in_doubt = 'vacuum users'");
        for (String name : List.of("moving", "held")) {
            migrator(name).upgrade(FIRST);
            DATABASES.get(name)
                .execute(
                        "insert into users select id, 'User@example.com' from generate_series(1, 100) id; analyze users");
            migrator(name).upgrade();
        }
        assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> migrator("moving").moveData());
        migrator("held").moveData();
        post("migrations/" + MOVED, "{\"action\":\"pause\"}");
        post("migrations/" + MOVED, "{\"action\":\"speed\",\"percent\":25}");
        migrator("moving").useCases().controlData().resume(List.of());
        migrator("moving").useCases().controlData().speed(null, List.of());
        DATABASES.get("held").execute("update migrator_data set held_up_by = 'a session waits for a lock'");
    }

    private static Migrator migrator(String name) {
        return context.getBean(name, Migrator.class);
    }

    private static JsonNode get(String path) {
        return json(HttpRequest.newBuilder(address(path)).build());
    }

    private static JsonNode post(String path, String body) {
        return json(HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
    }

    private static URI address(String path) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:%d/actuator/%s".formatted(port, path));
    }

    private static JsonNode json(HttpRequest request) {
        try {
            return JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static DataSource nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/shop");
        return nowhere;
    }

    private static TestScripts users() {
        return new TestScripts().file("""
                -- revision: ae1027a6acf4
                -- revises:
                -- message: add users
                -- upgrade
                create table users (id int primary key, email text);
                -- downgrade
                drop table users;
                """, "ae1027a6acf4_add_users");
    }

    private static TestScripts labelled() {
        return users().file("""
                -- revision: b1c7d2e90a34
                -- revises: ae1027a6acf4
                -- branch labels: names
                -- message: name users
                -- irreversible: the names would be lost
                -- upgrade
                alter table users add name text;
                """, "b1c7d2e90a34_name_users").file("""
                -- revision: c1a9f3b7d205
                -- revises: ae1027a6acf4
                -- depends on: b1c7d2e90a34
                -- message: find users by name
                -- upgrade
                create index users_name on users (name);
                -- downgrade
                drop index users_name;
                """, "c1a9f3b7d205_find_users_by_name");
    }

    private static TestScripts stopping() {
        return new TestScripts().file("""
                -- revision: d5e0a7c93b12
                -- revises:
                -- transactional: no
                -- message: no address twice
                -- upgrade
                create table users (email text);
                insert into users values ('a@example.com'), ('a@example.com');
                create unique index concurrently users_email on users (email);
                """, "d5e0a7c93b12_no_address_twice");
    }

    private static TestScripts moving(int id, Runnable atRow) {
        // Of a method, so that a scan for revisions leaves it alone.
        @Revision(id = MOVED, revises = FIRST, message = "addresses in lower case", mode = DataMode.BACKGROUND)
        final class LowersAddresses implements DataMigration {

            @Override
            public void upgrade(Operations op) {
                op.batches("users").size(50).apply((rows, tx) -> rows.forEach((row) -> {
                    if (row.get("id", Integer.class) == id) {
                        atRow.run();
                    }
                    row.set("email", row.text("email").toLowerCase(Locale.ROOT));
                }));
            }

        }
        return users().java(new LowersAddresses());
    }

    /**
     * The names of the fields of answers: {@code pending[].revision}.
     */
    private static final class Fields {

        private static final Map<String, String> KEYS = Map.of("contexts", "<context>", "migratorBeans", "<migrator>",
                "details.inProgress", "<revision>");

        private static final Set<String> ELSEWHERE = Set.of("contexts.<context>.migratorBeans.<migrator>",
                "inProgress[].data", "data");

        private final Set<String> names = new TreeSet<>();

        Set<String> names() {
            return this.names;
        }

        void add(JsonNode answer) {
            add(answer, "");
        }

        private void add(JsonNode node, String path) {
            if (node.isArray()) {
                node.forEach((element) -> add(element, path + "[]"));
            }
            node.propertyStream().forEach((field) -> {
                String name = path + (path.isEmpty() ? "" : ".") + name(path, field.getKey());
                this.names.add(name);
                if (!ELSEWHERE.contains(name)) {
                    add(field.getValue(), name);
                }
            });
        }

        private static String name(String path, String field) {
            return KEYS.entrySet()
                .stream()
                .filter((map) -> path.endsWith(map.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(field);
        }

    }

    /**
     * The keys of what was observed, by the names of the observations.
     */
    private static final class KeyNames implements ObservationHandler<MigratorObservationContext> {

        private final Map<String, Keys> names = new TreeMap<>();

        @Override
        public void onStop(MigratorObservationContext context) {
            Keys keys = this.names.computeIfAbsent(String.valueOf(context.getName()),
                    (name) -> new Keys(new TreeSet<>(), new TreeSet<>()));
            context.getLowCardinalityKeyValues().forEach((value) -> keys.low().add(value.getKey()));
            context.getHighCardinalityKeyValues().forEach((value) -> keys.high().add(value.getKey()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof MigratorObservationContext;
        }

        private record Keys(Set<String> low, Set<String> high) {

        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Parent {

    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ObservationHandler<MigratorObservationContext> keyNames() {
            return OBSERVED;
        }

    }

}
