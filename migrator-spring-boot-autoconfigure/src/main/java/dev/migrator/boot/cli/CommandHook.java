package dev.migrator.boot.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;

/**
 * Hands the arguments of a command to the application that a main method starts, and to
 * no further one that this starts on its way, such as a bootstrap context. Its own run
 * listener would come after all others, when the log has been configured.
 */
final class CommandHook implements SpringApplicationHook {

    private final String[] arguments;

    private boolean handed;

    CommandHook(String[] arguments) {
        this.arguments = arguments;
    }

    @Override
    public @Nullable SpringApplicationRunListener getRunListener(SpringApplication application) {
        if (!this.handed) {
            this.handed = true;
            application.addInitializers(new HandedArguments(this.arguments));
        }
        return null;
    }

}
