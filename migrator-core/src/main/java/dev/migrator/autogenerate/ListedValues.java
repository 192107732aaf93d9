package dev.migrator.autogenerate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of lists such as {@code IN ('a', 'b')}, as PostgreSQL prints them. Their
 * order means nothing. Hibernate lists discriminators in the order in which it found the
 * classes, which may be another one in a jar than in a folder.
 */
final class ListedValues {

    private static final Pattern LIST = Pattern.compile("((?:= ANY|<> ALL) \\(+ARRAY\\[)([^\\[\\]]*)]");

    /** A comma that stands in no string. */
    private static final Pattern COMMA = Pattern.compile(",\\s*(?=(?:[^']*'[^']*')*[^']*$)");

    private ListedValues() {
    }

    /**
     * Whether two expressions differ in nothing but the order of such values.
     */
    static boolean sameIn(String one, String other) {
        return one.equals(other) || sorted(one).equals(sorted(other));
    }

    private static String sorted(String expression) {
        return LIST.matcher(expression)
            .replaceAll((list) -> Matcher.quoteReplacement(list.group(1)
                    + Stream.of(COMMA.split(list.group(2))).sorted().collect(Collectors.joining(", ")) + "]"));
    }

}
