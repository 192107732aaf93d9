package dev.migrator.witness;

import org.springframework.boot.SpringApplication;

import dev.migrator.sample.SampleApplication;

/**
 * Ends the process when the application has started, as applications do that run once.
 */
public final class ExitsItself {

    private ExitsItself() {
    }

    /**
     * Starts the application and ends it with an exit code that no command has.
     * @param arguments passed on
     */
    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(SampleApplication.class, arguments), () -> 42));
    }

}
