package dev.migrator.script;

import dev.migrator.error.MigratorException;

/**
 * A script file is there and cannot be read.
 */
public final class UnreadableScriptException extends MigratorException {

    private final String origin;

    UnreadableScriptException(String origin, Throwable cause) {
        super("%s cannot be read: %s.".formatted(origin, cause.getMessage()),
                "Check that the file exists, that this process may read it, and that it is UTF-8 text.", cause);
        this.origin = origin;
    }

    /**
     * The file.
     * @return as its resource describes itself
     */
    public String origin() {
        return this.origin;
    }

}
