package dev.migrator.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.Yaml;

import dev.migrator.boot.MigratorProperties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each setting that a page names is one that there is, and where the page has a value,
 * one that it can have.
 */
class SettingSampleTests {

    private static final Pattern NAMED = Pattern
        .compile("`((?:migrator|management\\.\\w+\\.migrat\\w+)\\.[a-z][\\w.-]*)[`=]");

    private static final Pattern VARIABLE = Pattern.compile("\\bMIGRATOR_[A-Z_]+");

    /** Meters and observations, which are named alike. */
    private static final Pattern METER = Pattern.compile("\\| `([\\w.]+)` \\| (?:gauge|counter|.*timer) \\|.*");

    private final SettingMetadata metadata = SettingMetadata.read();

    private final Set<String> meters = meters();

    private final List<String> unknown = new ArrayList<>();

    private int settings;

    @Test
    void areThereAndCanHaveTheirValues() throws Exception {
        for (Page page : Page.all()) {
            for (Block block : page.blocks("properties")) {
                check(block, new PropertiesPropertySourceLoader());
            }
            for (Block block : page.blocks("yaml")) {
                if (block.text().contains("apiVersion:")) {
                    checkManifest(block);
                }
                else {
                    check(block, new YamlPropertySourceLoader());
                }
            }
        }
        System.out.printf("settings in samples: %d%n", this.settings);
        assertThat(this.unknown).isEmpty();
    }

    @Test
    void thatAPageNamesAreThere() {
        for (Page page : Page.all()) {
            page.lines()
                .stream()
                .flatMap((line) -> NAMED.matcher(line).results())
                .map((found) -> found.group(1))
                .filter((name) -> !this.metadata.has(name) && !isPrefix(name) && !isMeter(name))
                .forEach((name) -> this.unknown.add(page + ": " + name));
            page.lines()
                .stream()
                .flatMap((line) -> VARIABLE.matcher(line).results())
                .map(MatchResult::group)
                .filter((name) -> !this.metadata.hasVariable(name))
                .forEach((name) -> this.unknown.add(page + ": " + name));
        }
        assertThat(this.unknown).isEmpty();
    }

    private boolean isPrefix(String name) {
        return this.metadata.settings().keySet().stream().anyMatch((setting) -> setting.startsWith(name + "."));
    }

    private boolean isMeter(String name) {
        return this.meters.contains(name);
    }

    /**
     * Those of the page on the endpoint, which is compared with the real ones.
     */
    private static Set<String> meters() {
        return Page.all()
            .stream()
            .filter((page) -> page.path().endsWith("endpoint.md"))
            .flatMap((page) -> page.lines().stream())
            .map(METER::matcher)
            .filter(Matcher::matches)
            .map((row) -> row.group(1))
            .collect(Collectors.toSet());
    }

    private void check(Block block, PropertySourceLoader loader) throws Exception {
        List<PropertySource<?>> sources = loader.load(block.toString(),
                new ByteArrayResource(block.text().getBytes(UTF_8)));
        for (PropertySource<?> source : sources) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                values.put(name, source.getProperty(name));
                this.settings++;
                if (!this.metadata.has(name)) {
                    this.unknown.add(block + ": " + name);
                }
            }
            bind(block, values);
        }
    }

    private void bind(Block block, Map<String, Object> values) {
        try {
            new Binder(new MapConfigurationPropertySource(values)).bind("migrator", MigratorProperties.class);
        }
        catch (BindException ex) {
            this.unknown.add(block + ": " + ex.getCause().getMessage());
        }
    }

    /**
     * A manifest of Kubernetes: each document says what it is.
     */
    private void checkManifest(Block block) {
        for (Object document : new Yaml().loadAll(block.text())) {
            assertThat(document).as(block.toString())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys("apiVersion", "kind", "metadata");
        }
    }

}
