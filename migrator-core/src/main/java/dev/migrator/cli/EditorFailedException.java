package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * The editor could not be used.
 */
public final class EditorFailedException extends MigratorException {

    private final List<String> command;

    EditorFailedException(List<String> command, String problem, @Nullable Throwable cause) {
        super("'%s' %s.".formatted(String.join(" ", command), problem),
                "Check VISUAL and EDITOR, or open the file yourself.", cause);
        this.command = List.copyOf(command);
    }

    /**
     * What was started.
     * @return the program and its arguments
     */
    public List<String> command() {
        return this.command;
    }

}
