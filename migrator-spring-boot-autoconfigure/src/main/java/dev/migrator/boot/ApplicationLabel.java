package dev.migrator.boot;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;

/**
 * The name and version under which an application appears in the records.
 */
final class ApplicationLabel {

    private ApplicationLabel() {
    }

    /**
     * The name that is configured and the version of the build, as far as they are known.
     */
    static String of(Environment environment, @Nullable BuildProperties build) {
        String name = environment.getProperty("spring.application.name", "unknown");
        String version = build != null ? build.getVersion() : null;
        if (version == null) {
            // Spring Boot takes this one from the manifest of the application's jar.
            version = environment.getProperty("spring.application.version");
        }
        return version == null ? name : name + " " + version;
    }

}
