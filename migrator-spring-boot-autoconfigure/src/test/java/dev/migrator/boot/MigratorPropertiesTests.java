package dev.migrator.boot;

import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import dev.migrator.DataSettings;
import dev.migrator.MigratorSettings;
import dev.migrator.autogenerate.NamingPatterns;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.command.UnknownRevisionPolicy;
import dev.migrator.execute.Pooler;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorPropertiesTests {

    /**
     * The application's name is known without being asked for.
     */
    private static final Set<String> NO_PROPERTIES = Set.of("application");

    @Test
    void everySettingIsAPropertyOrLeftOutOnPurpose() {
        List<String> properties = Arrays.stream(BeanUtils.getPropertyDescriptors(MigratorProperties.class))
            .map(PropertyDescriptor::getName)
            .toList();
        assertThat(MigratorSettings.class.getRecordComponents()).extracting("name", String.class)
            .allMatch((setting) -> properties.contains(setting) != NO_PROPERTIES.contains(setting));
    }

    @Test
    void defaultsAreThoseOfTheEngine() {
        assertThat(new MigratorProperties().toSettings("unknown")).isEqualTo(MigratorSettings.defaults());
    }

    @Test
    void everyPropertyReachesItsSetting() {
        MigratorProperties properties = bind(Map.ofEntries(Map.entry("migrator.target", "a1"),
                Map.entry("migrator.schema", "shop"), Map.entry("migrator.search-path", "one,two"),
                Map.entry("migrator.revision-table", "r"), Map.entry("migrator.log-table", "l"),
                Map.entry("migrator.on-unknown-revision", "warn"), Map.entry("migrator.lock-timeout", "7"),
                Map.entry("migrator.lock-retries", "3"), Map.entry("migrator.statement-timeout", "1m"),
                Map.entry("migrator.connection-check-interval", "500ms"), Map.entry("migrator.data.batch-time", "2s"),
                Map.entry("migrator.lock-wait-limit", "30"), Map.entry("migrator.pooler", "session"),
                Map.entry("migrator.allow-reset", "true")));
        assertThat(properties.toSettings("shop 1.0"))
            .isEqualTo(new MigratorSettings("a1", "shop", List.of("one", "two"), "r", "l", UnknownRevisionPolicy.WARN,
                    Duration.ofSeconds(7), 3, Duration.ofMinutes(1), Duration.ofMillis(500),
                    DataSettings.builder().batchTime(Duration.ofSeconds(2)).build(), Duration.ofSeconds(30),
                    Pooler.SESSION, true, "shop 1.0"));
    }

    @Test
    void everyPropertyOfNewRevisionsReachesItsSetting() {
        MigratorProperties properties = bind(
                Map.of("migrator.revision.directory", "db/one,db/two", "migrator.revision.java-directory", "java",
                        "migrator.revision.java-package", "com.acme.changes", "migrator.revision.format", "java",
                        "migrator.revision.file-name", "{rev}.sql", "migrator.revision.template", "one.sql,two.java"));
        assertThat(properties.getRevision().toSettings("com.acme")).isEqualTo(new RevisionSettings(
                new RevisionDirectories(List.of(Path.of("db/one"), Path.of("db/two")), Path.of("java"),
                        "com.acme.changes"),
                RevisionFormat.JAVA, new FileNameTemplate("{rev}.sql"),
                List.of(Path.of("one.sql"), Path.of("two.java"))));
    }

    @Test
    void patternsOfNamesAreBoundByWhatHasTheName() {
        MigratorProperties properties = bind(Map.of("migrator.autogenerate.naming.primary-key", "pk_{table}",
                "migrator.autogenerate.naming.foreign-key", "fk_{table}_{columns}"));
        assertThat(properties.getAutogenerate().getNaming()).isEqualTo(Map.of(NamingPatterns.Thing.PRIMARY_KEY,
                "pk_{table}", NamingPatterns.Thing.FOREIGN_KEY, "fk_{table}_{columns}"));
    }

    @Test
    void everyPropertyOfDataReachesItsSetting() {
        MigratorProperties properties = bind(Map.of("migrator.data.mode", "background", "migrator.data.modes.a1B2",
                "command", "migrator.data.batch-time", "2s", "migrator.data.background-batch-time", "40ms",
                "migrator.data.speed", "80", "migrator.data.interval", "3s", "migrator.data.idle-limit", "5",
                "migrator.data.replication-lag", "64MB", "migrator.data.lock-wait", "6", "migrator.data.dead-rows",
                "30"));
        assertThat(properties.getData().toSettings()).isEqualTo(new DataSettings(DataMode.BACKGROUND,
                Map.of(new RevisionId("a1B2"), DataMode.COMMAND), Duration.ofSeconds(2), Duration.ofMillis(40), 80,
                Duration.ofSeconds(3), Duration.ofSeconds(5), 64 * 1024 * 1024, Duration.ofSeconds(6), 30));
    }

    @Test
    void newRevisionsAreWrittenAsTheEngineDoesInAPackageWithinTheApplications() {
        RevisionDirectories directories = RevisionDirectories.of("com.acme.migrations");
        assertThat(new MigratorProperties().getRevision().toSettings("com.acme"))
            .isEqualTo(new RevisionSettings(directories, RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .isNotEqualTo(RevisionSettings.defaults());
    }

    @Test
    void locationsAreAListWithCommasOrWithIndexes() {
        List<String> locations = List.of("classpath:one", "file:two");
        assertThat(bind(Map.of("migrator.locations", "classpath:one,file:two")).getLocations()).isEqualTo(locations);
        assertThat(bind(Map.of("migrator.locations[0]", "classpath:one", "migrator.locations[1]", "file:two"))
            .getLocations()).isEqualTo(locations);
    }

    @Test
    void everyPropertyIsDescribed() {
        List<Map<String, Object>> described = JsonPath.read(metadata(), "$.properties[?(@.name =~ /migrator\\..*/)]");
        int own = BeanUtils.getPropertyDescriptors(MigratorProperties.class).length - 5;
        int ofRevisions = BeanUtils.getPropertyDescriptors(RevisionProperties.class).length - 1;
        int ofData = BeanUtils.getPropertyDescriptors(DataProperties.class).length - 1;
        int ofComparisons = BeanUtils.getPropertyDescriptors(AutogenerateProperties.class).length - 1
                + BeanUtils.getPropertyDescriptors(ReplayProperties.class).length - 1;
        assertThat(described).hasSize(own + ofData + ofRevisions + ofComparisons)
            .allSatisfy((property) -> assertThat(property).containsKey("description"));
    }

    @Test
    void defaultsThatTheProcessorCannotSeeAreDescribed() {
        assertThat(JsonPath.<List<?>>read(metadata(), "$.properties[?(@.name == 'migrator.locations')].defaultValue"))
            .isEqualTo(List.of(new MigratorProperties().getLocations()));
    }

    @Test
    void defaultsOfEnumerationsAreDescribed() {
        assertThat(JsonPath.<List<?>>read(metadata(), "$.properties[?(@.name == 'migrator.startup')].defaultValue"))
            .isEqualTo(List.of("upgrade"));
    }

    @Test
    void hintsAreMerged() {
        assertThat(JsonPath.<List<String>>read(metadata(), "$.hints[*].name")).contains("migrator.locations",
                "migrator.target", "migrator.driver-class-name");
    }

    private static MigratorProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bind("migrator", MigratorProperties.class).get();
    }

    /**
     * That of our own classes, and not that of a jar.
     */
    private static String metadata() {
        URL classes = MigratorProperties.class.getProtectionDomain().getCodeSource().getLocation();
        try (Stream<URL> all = MigratorProperties.class.getClassLoader()
            .resources("META-INF/spring-configuration-metadata.json")) {
            URL own = all.filter((url) -> url.toString().contains(classes.getPath())).findFirst().orElseThrow();
            try (InputStream json = own.openStream()) {
                return new String(json.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
