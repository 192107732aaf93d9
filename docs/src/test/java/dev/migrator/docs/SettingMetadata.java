package dev.migrator.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that the libraries on the class path say they have.
 *
 * @param settings the metadata of each, by name
 */
record SettingMetadata(Map<String, JsonNode> settings) {

    private static final String LOCATION = "META-INF/spring-configuration-metadata.json";

    static SettingMetadata read() {
        Map<String, JsonNode> settings = new TreeMap<>();
        try {
            for (URL url : Collections.list(SettingMetadata.class.getClassLoader().getResources(LOCATION))) {
                try (InputStream stream = url.openStream()) {
                    new JsonMapper().readTree(stream)
                        .path("properties")
                        .forEach((setting) -> settings.put(setting.path("name").stringValue(), setting));
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new SettingMetadata(settings);
    }

    /**
     * Whether there is such a setting.
     * @param name its name, with a key where it is a map and an index where it is a list
     */
    boolean has(String name) {
        String canonical = name.replaceFirst("\\[\\d+]$", "");
        return this.settings.containsKey(canonical) || this.settings.keySet()
            .stream()
            .anyMatch((setting) -> isMap(setting) && canonical.startsWith(setting + "."));
    }

    /**
     * Whether there is a setting that this environment variable sets.
     * @param variable such as {@code MIGRATOR_LOCKTIMEOUT} or
     * {@code MIGRATOR_LOCK_TIMEOUT}
     */
    boolean hasVariable(String variable) {
        return this.settings.keySet()
            .stream()
            .anyMatch((name) -> Stream.of(name.replace("-", ""), name.replace('-', '_'))
                .map((form) -> form.replace('.', '_').toUpperCase(Locale.ROOT))
                .anyMatch((form) -> variable.equals(form) || isMap(name) && variable.startsWith(form + "_")));
    }

    private boolean isMap(String name) {
        return this.settings.get(name).path("type").asString("").startsWith("java.util.Map");
    }

}
