package dev.migrator.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference page of settings is made of the metadata, which is made of the Javadoc of
 * the properties; the meaning of a value is the Javadoc of its constant.
 * {@code -Dgolden.write=true} writes it.
 */
class ConfigurationReferenceTests {

    private static final Path PAGE = Path.of("../docs/reference/configuration.md");

    private static final List<Path> SOURCES = List.of(Path.of("../migrator-core/src/main/java"),
            Path.of("../migrator-spring-boot-autoconfigure/src/main/java"));

    private static final Pattern LAST_PART = Pattern.compile("\\.[^.]+$");

    private static final String INTRODUCTION = """
            # Settings

            Every setting, with its type, its default and the environment variable that sets it. Generated from the metadata
            that IDEs complete from. What they are for is said in [Spring Boot](../spring-boot.md),
            [Running](../running.md), [Moving data](../data.md), [Revisions](../revisions.md#writing-them) and
            [Autogenerate](autogenerate.md).

            - A list is written with commas, or in YAML as a list. A value of an enum may be written in any case.
            - A duration is a number with `ms`, `s`, `m`, `h` or `d`, or as ISO 8601 has it: `500ms`, `5s`, `PT5S`.
            - An environment variable is the name in capitals with `_` for the dot and without hyphens; one with `_`
              for the hyphen, such as `MIGRATOR_LOCK_TIMEOUT`, works as well.
            - A command takes settings as arguments: `migrator current --migrator.schema=shop`.
            - `<...>` stands for a key of a map. An environment variable gives it in lower case.
            """;

    /** What each group is about, in the order of the page. */
    private static final Map<String, String> GROUPS = groups();

    private final SettingMetadata metadata = SettingMetadata.read();

    private final Map<Class<?>, String> explained = new HashMap<>();

    @Test
    void thePageIsWhatTheMetadataSays() throws IOException {
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        GROUPS.keySet().forEach((group) -> groups.put(group, new ArrayList<>()));
        ours().forEach((name, setting) -> groups.get(group(name)).add(setting));
        StringBuilder page = new StringBuilder(INTRODUCTION);
        groups.forEach((group, settings) -> {
            assertThat(settings).as(group).isNotEmpty();
            page.append("\n## %s\n\n%s\n".formatted(group, GROUPS.get(group)));
            settings.forEach((setting) -> page.append(entry(setting)));
        });
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    @Test
    void theVariablesSetTheSettings() {
        Map<String, JsonNode> ours = ours();
        assertThat(ours).hasSizeGreaterThan(50);
        ours.forEach((name, setting) -> {
            String whole = isMap(setting) ? name + ".key" : name;
            for (String variable : List.of(variable(whole), whole.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))) {
                ConfigurationPropertySource environment = ConfigurationPropertySource
                    .from(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "value")));
                assertThat(environment.getConfigurationProperty(ConfigurationPropertyName.of(whole))).as(variable)
                    .isNotNull();
            }
        });
    }

    private Map<String, JsonNode> ours() {
        return this.metadata.settings()
            .entrySet()
            .stream()
            .filter((setting) -> GROUPS.keySet().stream().anyMatch((group) -> setting.getKey().startsWith(group + ".")))
            .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static String group(String name) {
        String group = name;
        do {
            group = LAST_PART.matcher(group).replaceFirst("");
        }
        while (!GROUPS.containsKey(group));
        return group;
    }

    private String entry(JsonNode setting) {
        String name = setting.path("name").stringValue() + (isMap(setting) ? "." + key(setting) : "");
        ResolvableType type = type(setting.path("type").stringValue());
        return "\n### `%s`\n\n%s\n\n%s. Default: %s. Environment: `%s`.\n%s".formatted(name,
                setting.path("description").stringValue(), words(type), value(setting.path("defaultValue")),
                variable(name), values(name, type));
    }

    private static boolean isMap(JsonNode setting) {
        return setting.path("type").stringValue().startsWith("java.util.Map");
    }

    private static String key(JsonNode setting) {
        Class<?> key = type(setting.path("type").stringValue()).resolveGeneric(0);
        return key == String.class ? "<key>" : "<%s>".formatted(key.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static String value(JsonNode value) {
        if (value.isMissingNode()) {
            return "none";
        }
        String text = value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
        return "`%s`".formatted(text.equals("read_only") ? "read-only" : text);
    }

    private static ResolvableType type(String declared) {
        Matcher generic = Pattern.compile("([\\w.]+)<(.*)>").matcher(declared);
        if (!generic.matches()) {
            return ResolvableType.forClass(ClassUtils.resolveClassName(declared, null));
        }
        ResolvableType[] arguments = Stream.of(generic.group(2).split(","))
            .map(ConfigurationReferenceTests::type)
            .toArray(ResolvableType[]::new);
        return ResolvableType.forClassWithGenerics(ClassUtils.resolveClassName(generic.group(1), null), arguments);
    }

    private static String words(ResolvableType type) {
        return switch (type.toClass().getSimpleName()) {
            case "Boolean" -> "`true` or `false`";
            case "Integer" -> "A number";
            case "String" -> "A text";
            case "Duration" -> "A duration";
            case "DataSize" -> "A size, such as `64MB`";
            case "List", "Set" -> type.getGeneric(0).toClass().isEnum() ? "Some of these values" : "A list";
            case "Map" -> "For each key " + StringUtils.uncapitalize(words(type.getGeneric(1)));
            default -> isOurs(type.toClass()) ? "One of these values" : "One of " + constants(type.toClass());
        };
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.migrator.");
    }

    private static String constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
            .map((constant) -> "`%s`".formatted(name(constant)))
            .collect(Collectors.joining(", "));
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The values of an enum, and those of its keys where it is a map.
     */
    private String values(String setting, ResolvableType type) {
        return Stream.concat(Stream.of(type.toClass()), Stream.of(type.getGenerics()).map(ResolvableType::toClass))
            .filter((values) -> values.isEnum() && isOurs(values))
            .map((values) -> values(setting, values,
                    type.toClass() == Map.class && values == type.getGeneric(0).toClass() ? "key" : "value"))
            .collect(Collectors.joining());
    }

    private String values(String setting, Class<?> values, String title) {
        String first = this.explained.putIfAbsent(values, setting);
        if (first != null) {
            return "\nThey are those of [`%s`](#%s).\n".formatted(first, first.replaceAll("[^\\w-]", ""));
        }
        return Stream.of(values.getEnumConstants())
            .map((constant) -> "| `%s` | %s |\n".formatted(name(constant), meaning(values, (Enum<?>) constant)))
            .collect(Collectors.joining("", "\n| %s | |\n|---|---|\n".formatted(title), ""));
    }

    private static String meaning(Class<?> type, Enum<?> constant) {
        Path file = Path.of(type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java");
        Path source = SOURCES.stream()
            .map((folder) -> folder.resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
        try {
            String text = Files.readString(source);
            return meaning(text.substring(text.indexOf("enum " + type.getSimpleName())), constant.name());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String meaning(String source, String constant) {
        Matcher commented = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*%s\\b".formatted(constant), Pattern.DOTALL)
            .matcher(source);
        assertThat(commented.find()).as(constant).isTrue();
        return commented.group(1).replaceAll("\\s*\n\\s*\\*", "").replaceAll("\\{@code (.*?)}", "`$1`").strip();
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("migrator", "What is migrated, when, and how a run behaves.");
        groups.put("migrator.data", "How [data is moved](../data.md).");
        groups.put("migrator.revision", "How [new revisions are written](../revisions.md#writing-them).");
        groups.put("migrator.autogenerate", "How the model is [compared](autogenerate.md) with the database.");
        groups.put("migrator.replay",
                "Where revisions are replayed with [`--replay`](autogenerate.md#how-it-is-compared).");
        groups.put("management.endpoint.migrations", "The [endpoint](endpoint.md).");
        groups.put("management.health.migrator", "The [health](endpoint.md#health) of each database.");
        return groups;
    }

}
