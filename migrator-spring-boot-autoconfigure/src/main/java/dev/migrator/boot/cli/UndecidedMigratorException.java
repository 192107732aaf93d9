package dev.migrator.boot.cli;

import java.util.Set;

import dev.migrator.error.MigratorException;

/**
 * A command does not say which of several migrators it means, or the application has
 * none.
 */
public final class UndecidedMigratorException extends MigratorException {

    private final Set<String> names;

    UndecidedMigratorException(Set<String> names) {
        super(names.isEmpty() ? "The application has no Migrator, because it has no DataSource."
                : "The application has several Migrators: %s.".formatted(names),
                names.isEmpty() ? "Set spring.datasource.url or migrator.url."
                        : "Say which: migrator --name=%s COMMAND.".formatted(names.iterator().next()));
        this.names = Set.copyOf(names);
    }

    /**
     * The migrators that there are.
     * @return names of beans
     */
    public Set<String> names() {
        return this.names;
    }

}
