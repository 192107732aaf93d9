package dev.migrator.boot.cli;

import java.util.Set;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The arguments of a command, handed to an application whose main method may drop its
 * own. They travel as one of the application's initializers, which is what a hook can
 * give to an application before its run listeners hear of the start; they initialize
 * nothing.
 */
final class HandedArguments implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String[] arguments;

    HandedArguments(String[] arguments) {
        this.arguments = arguments;
    }

    /**
     * What an application was started with.
     * @param application the application
     * @param arguments what its main method passed on
     * @return what was handed to it, or else those
     */
    static String[] of(SpringApplication application, String[] arguments) {
        Set<ApplicationContextInitializer<?>> initializers = application.getInitializers();
        return initializers.stream()
            .filter(HandedArguments.class::isInstance)
            .map(HandedArguments.class::cast)
            .findFirst()
            .map((handed) -> handed.arguments)
            .orElse(arguments);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // It is only carried.
    }

}
