package dev.migrator.autogenerate;

import java.util.Set;

import dev.migrator.error.MigratorException;

/**
 * A pattern for the names of constraints has a token that stands for nothing.
 */
public final class UnknownNamingTokenException extends MigratorException {

    private final String pattern;

    private final String token;

    UnknownNamingTokenException(String pattern, String token, Set<String> known) {
        super("The pattern '%s' for names of constraints or indexes has the token {%s}, which stands for nothing."
            .formatted(pattern, token), "Use %s.".formatted("{" + String.join("}, {", known) + "}"));
        this.pattern = pattern;
        this.token = token;
    }

    /**
     * The pattern.
     * @return as it was given
     */
    public String pattern() {
        return this.pattern;
    }

    /**
     * The token.
     * @return without braces
     */
    public String token() {
        return this.token;
    }

}
