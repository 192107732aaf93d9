package dev.migrator.script;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * A script file does not have the shape of a revision.
 */
public final class MalformedScriptException extends MigratorException {

    private final String origin;

    private final int line;

    MalformedScriptException(String origin, int line, String problem, String action) {
        this(origin, line, problem, action, null);
    }

    MalformedScriptException(String origin, int line, String problem, String action, @Nullable Throwable cause) {
        super("%s, line %d: %s".formatted(origin, line, problem), action, cause);
        this.origin = origin;
        this.line = line;
    }

    /**
     * The file.
     * @return as its resource describes itself
     */
    public String origin() {
        return this.origin;
    }

    /**
     * The line.
     * @return from 1
     */
    public int line() {
        return this.line;
    }

}
