package dev.migrator.codegen;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tokens of a template stand for.
 */
final class Tokens {

    private final Map<String, String> values = new TreeMap<>();

    /**
     * The tokens that every template knows.
     */
    static Tokens of(RevisionDraft draft) {
        return new Tokens().with("rev", draft.id().value())
            .with("slug", Slug.of(draft.message()))
            .with("year", "%04d".formatted(draft.created().getYear()))
            .with("month", twoDigits(draft.created().getMonthValue()))
            .with("day", twoDigits(draft.created().getDayOfMonth()))
            .with("hour", twoDigits(draft.created().getHour()))
            .with("minute", twoDigits(draft.created().getMinute()))
            .with("second", twoDigits(draft.created().getSecond()))
            .with("epoch", String.valueOf(draft.created().toEpochSecond()));
    }

    private static String twoDigits(int value) {
        return "%02d".formatted(value);
    }

    Tokens with(String name, String value) {
        this.values.put(name, value);
        return this;
    }

    /**
     * All tokens.
     */
    Collection<String> names() {
        return this.values.keySet();
    }

    /**
     * The tokens that have nothing to say.
     */
    Collection<String> empty() {
        return this.values.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    }

    /**
     * Puts values in place of tokens.
     * @param token finds a token; its first group is the name
     * @param origin what the text is, for the error
     * @throws UnknownTokenException where a token has no value
     */
    String fill(String text, Pattern token, String origin) {
        return token.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(value(match, origin)));
    }

    private String value(MatchResult match, String origin) {
        String value = this.values.get(match.group(1));
        if (value == null) {
            throw new UnknownTokenException(match.group(), origin, this.values.keySet());
        }
        return value;
    }

}
