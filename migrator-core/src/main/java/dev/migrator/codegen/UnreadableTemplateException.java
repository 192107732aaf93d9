package dev.migrator.codegen;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * The file of a template cannot be used.
 */
public final class UnreadableTemplateException extends MigratorException {

    private final Path file;

    UnreadableTemplateException(Path file, Throwable cause) {
        this(file, String.valueOf(cause), cause);
    }

    UnreadableTemplateException(Path file, String reason) {
        this(file, reason, null);
    }

    private UnreadableTemplateException(Path file, String reason, @Nullable Throwable cause) {
        super("The template %s cannot be used: %s.".formatted(file, reason),
                "Correct migrator.revision.template; it names .sql and .java files of UTF-8 text.", cause);
        this.file = file;
    }

    /**
     * The file.
     * @return as the setting names it
     */
    public Path file() {
        return this.file;
    }

}
