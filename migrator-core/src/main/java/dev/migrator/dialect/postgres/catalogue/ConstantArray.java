package dev.migrator.dialect.postgres.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Arrays of text constants, as {@code state IN ('A', 'B')} on a {@code varchar} gives
 * them. PostgreSQL first prints one whose type is changed as a whole; what it reads from
 * there it prints with the type of each element changed. Both are the same, and only the
 * second stays as it is when it is printed and read again.
 *
 * <pre>
 * (ARRAY['A'::character varying, 'B'::character varying])::text[]
 * ARRAY[('A'::character varying)::text, ('B'::character varying)::text]
 * </pre>
 */
final class ConstantArray {

    private static final String QUOTED = "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"";

    private static final String CONSTANT = "'(?:[^']|'')*+'::[a-z ]+(?:\\(\\d+\\))?";

    private static final Pattern CONSTANTS = Pattern.compile(CONSTANT);

    /** Whatever is quoted is stepped over. */
    private static final Pattern CHANGED_AS_A_WHOLE = Pattern
        .compile("\\(ARRAY\\[(%1$s(?:, %1$s)*+)\\]\\)::([a-z ]+)\\[\\]|%2$s".formatted(CONSTANT, QUOTED));

    private ConstantArray() {
    }

    /**
     * A text with all its arrays in the second form.
     * @param text as PostgreSQL prints it
     */
    static String inLastingForm(String text) {
        return text.contains("(ARRAY['")
                ? CHANGED_AS_A_WHOLE.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(lasting(match)))
                : text;
    }

    private static String lasting(MatchResult match) {
        String constants = match.group(1);
        return constants == null ? match.group()
                : CONSTANTS.matcher(constants)
                    .results()
                    .map((constant) -> "(%s)::%s".formatted(constant.group(), match.group(2)))
                    .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

}
