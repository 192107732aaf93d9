package dev.migrator.sample;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as the README starts it: without any setting, on a server of its own.
 */
class SampleApplicationTests {

    private static Sample sample;

    @BeforeAll
    static void start() {
        sample = Sample.start();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void reachesHeadFromAnEmptyDatabase() throws Exception {
        JsonNode migrator = migrator("/actuator/migrations");
        assertThat(migrator.get("state").asString()).isEqualTo("AT_HEAD");
        assertThat(migrator.get("current")).isEqualTo(migrator.get("heads"));
        assertThat(migrator.get("pending")).isEmpty();
        assertThat(migrator.get("applied")).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void showsARevisionWrittenInJava() throws Exception {
        JsonNode revision = migrator("/actuator/migrations/c15d41b8e097");
        assertThat(revision.get("script").get("source").asString()).endsWith("MoveRolesToPermissions");
        assertThat(revision.get("script").get("upgrade").valueStream().map((step) -> step.get("kind").asString()))
            .containsExactly("SQL", "CODE", "SQL");
        assertThat(revision.get("row").get("phase").asString()).isEqualTo("APPLIED");
        assertThat(sample.statusOf("/actuator/migrations/ffffffffffff")).isEqualTo(404);
    }

    @Test
    void isHealthyAndCounts() throws Exception {
        JsonNode health = sample.get("/actuator/health").get("components").get("migrator");
        assertThat(health.get("status").asString()).isEqualTo("UP");
        JsonNode applied = sample.get("/actuator/metrics/migrator.revisions.applied");
        JsonNode timed = sample.get("/actuator/metrics/migrator.revision");
        assertThat(applied.get("measurements").get(0).get("value"))
            .isEqualTo(timed.get("measurements").get(0).get("value"));
    }

    @Test
    void findsProductsByWordsAndByAddress() throws Exception {
        JsonNode found = sample.get("/products?q=oak+lamp");
        assertThat(found.valueStream()).isNotEmpty()
            .allSatisfy((product) -> assertThat(product.get("name").asString()).startsWith("Oak Lamp"));
        JsonNode product = sample.get("/products/oak-lamp-no-5-lam-00005");
        assertThat(product.get("category").asString()).isEqualTo("Lamps");
        assertThat(product.get("price").decimalValue()).isEqualByComparingTo("17.85");
        assertThat(product.get("weightKg").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(sample.statusOf("/products/no-such-lamp")).isEqualTo(404);
    }

    @Test
    void keptWhatUsersMayDo() throws Exception {
        JsonNode ada = sample.get("/users").get(0);
        assertThat(ada.get("fullName").asString()).isEqualTo("Ada Lovelace");
        assertThat(ada.get("permissions").valueStream().map(JsonNode::asString)).containsExactly("admin", "editor");
    }

    @Test
    void countedProductsThroughRepositories() throws Exception {
        JsonNode counts = sample.get("/categories");
        assertThat(List.copyOf(counts.propertyNames())).containsExactly("Chairs", "Lamps", "Shelves", "Tables");
        assertThat(counts.values()).allSatisfy((count) -> assertThat(count.asInt()).isEqualTo(5_000));
    }

    private static JsonNode migrator(String path) throws Exception {
        return sample.get(path).get("contexts").get("catalogue").get("migratorBeans").get("migrator");
    }

}
