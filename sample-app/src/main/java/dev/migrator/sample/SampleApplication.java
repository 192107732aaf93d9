package dev.migrator.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application. Nothing in it mentions migrations: the starter is on the class path.
 */
@SpringBootApplication
public class SampleApplication {

    /**
     * Starts the application.
     * @param arguments settings, such as {@code --spring.datasource.url=...}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

}
