package dev.migrator.boot.actuate;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Hides what must not leave the application: passwords in the addresses that drivers
 * quote in their messages, and passwords that a script gives to a role or a user mapping.
 */
final class Secrets {

    private static final String MASK = "******";

    private static final List<Masking> MASKINGS = List.of(
            // jdbc:postgresql://host/db?user=u&password=p
            new Masking("(?i)\\b(\\w*(?:password|passwd|pwd|secret|token)=)[^&\\s,;'\")]+", "$1" + MASK),
            // postgresql://user:p@host
            new Masking("(://[^/\\s:@]*:)[^@\\s/]+@", "$1" + MASK + "@"),
            // CREATE ROLE ... PASSWORD 'p'; every form of string that PostgreSQL has
            new Masking("(?i)\\b(password\\s+)E'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'", "$1'" + MASK + "'"),
            new Masking("(?i)\\b(password\\s+)(?:U&)?'[^']*+(?:''[^']*+)*+'", "$1'" + MASK + "'"),
            new Masking("(?is)\\b(password\\s+)(\\$\\w*\\$).*?\\2", "$1'" + MASK + "'"));

    private Secrets() {
    }

    static String mask(String text) {
        String masked = text;
        for (Masking masking : MASKINGS) {
            masked = masking.pattern().matcher(masked).replaceAll(masking.replacement());
        }
        return masked;
    }

    static @Nullable String maskOrNull(@Nullable String text) {
        return text == null ? null : mask(text);
    }

    private record Masking(Pattern pattern, String replacement) {

        Masking(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }

    }

}
