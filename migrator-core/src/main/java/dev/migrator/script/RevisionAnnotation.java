package dev.migrator.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * The annotation {@code @Revision} as it stands at the beginning of a line of Java
 * source. Read without a compiler, which is enough for what people write there: strings,
 * lists of strings, true and false.
 */
final class RevisionAnnotation {

    private static final String PACKAGE = RevisionAnnotation.class.getPackageName();

    private static final String BLANK = "(?:\\s++|//[^\\n]*+|/\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/)*+";

    // A text block is none, and a Unicode escape is in none.
    private static final String STRING = "\"([^\"\\\\\\n]*+(?:\\\\[btnfrs\"'\\\\0-7][^\"\\\\\\n]*+)*+)\"(?!\")";

    private static final String STRINGS = "%2$s(?:%1$s\\+%1$s%2$s)*+".formatted(BLANK, STRING);

    private static final String LIST = "\\{%1$s(?:%2$s%1$s,?%1$s)*+\\}".formatted(BLANK, STRINGS);

    private static final String ATTRIBUTE = "(?<name>\\w++)%1$s=%1$s(?<value>%2$s|%3$s|true|false)%1$s,?%1$s"
        .formatted(BLANK, STRINGS, LIST);

    private static final Pattern ONE_STRING = Pattern.compile(STRING);

    private static final Pattern ONE_VALUE = Pattern.compile(STRINGS + "|true|false");

    private static final Pattern ONE_ATTRIBUTE = Pattern.compile("\\G" + ATTRIBUTE);

    private static final Pattern ANNOTATION = Pattern.compile("(?m)^[ \\t]*@(?:%s\\.)?Revision\\s*\\(%s((?:%s)*+)\\)"
        .formatted(PACKAGE.replace(".", "\\."), BLANK, ATTRIBUTE.replaceAll("\\?<\\w+>", "")));

    private final Map<String, List<String>> attributes;

    private RevisionAnnotation(Map<String, List<String>> attributes) {
        this.attributes = attributes;
    }

    /**
     * Finds the annotation.
     * @param source a Java file
     * @return empty where there is none, where there are several, and where it says
     * something in other words, such as constants
     */
    static Optional<RevisionAnnotation> find(String source) {
        // Other libraries have an annotation of that name as well.
        List<MatchResult> annotations = source.contains(PACKAGE) ? ANNOTATION.matcher(source).results().toList()
                : List.of();
        if (annotations.size() != 1) {
            return Optional.empty();
        }
        Map<String, List<String>> attributes = new HashMap<>();
        Matcher attribute = ONE_ATTRIBUTE.matcher(annotations.get(0).group(1));
        while (attribute.find()) {
            attributes.put(attribute.group("name"), values(attribute.group("value")));
        }
        return attributes.containsKey("id") ? Optional.of(new RevisionAnnotation(attributes)) : Optional.empty();
    }

    private static List<String> values(String source) {
        return ONE_VALUE.matcher(source).results().map(MatchResult::group).map(RevisionAnnotation::value).toList();
    }

    private static String value(String source) {
        if (!source.startsWith("\"")) {
            return source;
        }
        return ONE_STRING.matcher(source)
            .results()
            .map((string) -> string.group(1).translateEscapes())
            .collect(Collectors.joining());
    }

    Revision revision(String origin) {
        return new Revision(new RevisionId(first("id", "")), all("revises").stream().map(RevisionId::new).toList(),
                all("dependsOn"), all("branchLabels"), first("message", ""), origin);
    }

    boolean transactional() {
        return first("transactional", "true").equals("true");
    }

    private List<String> all(String name) {
        return this.attributes.getOrDefault(name, List.of());
    }

    private String first(String name, String otherwise) {
        return all(name).stream().findFirst().orElse(otherwise);
    }

}
