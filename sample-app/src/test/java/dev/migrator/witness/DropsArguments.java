package dev.migrator.witness;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import dev.migrator.sample.SampleApplication;

/**
 * Starts the application without the arguments, and with settings of its own.
 */
final class DropsArguments {

    private DropsArguments() {
    }

    static void main(String[] arguments) {
        new SpringApplicationBuilder(SampleApplication.class).bannerMode(Banner.Mode.CONSOLE)
            .web(WebApplicationType.SERVLET)
            .logStartupInfo(true)
            .run();
    }

}
