package dev.migrator.codegen;

import java.util.Collection;

import dev.migrator.error.MigratorException;

/**
 * A template has a token that stands for nothing.
 */
public final class UnknownTokenException extends MigratorException {

    private final String token;

    private final String origin;

    UnknownTokenException(String token, String origin, Collection<String> known) {
        super("%s has the token %s, which stands for nothing.".formatted(origin, token),
                "The tokens are: %s.".formatted(String.join(", ", known)));
        this.token = token;
        this.origin = origin;
    }

    /**
     * The token.
     * @return as it is written, with its braces
     */
    public String token() {
        return this.token;
    }

    /**
     * Where it is written.
     * @return the file of the template, or which template it is
     */
    public String origin() {
        return this.origin;
    }

}
