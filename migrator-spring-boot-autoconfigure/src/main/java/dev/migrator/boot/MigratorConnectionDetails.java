package dev.migrator.boot;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * How to connect to the database to migrate, where that differs from how the application
 * connects. A bean of this type, such as Docker Compose and Testcontainers support add,
 * beats the properties.
 */
public interface MigratorConnectionDetails extends ConnectionDetails {

    /**
     * The login user.
     * @return null for none; without a URL too, the application's own
     */
    @Nullable String getUsername();

    /**
     * The login password.
     * @return null for none
     */
    @Nullable String getPassword();

    /**
     * The JDBC URL.
     * @return null for that of the application's {@code DataSource}
     */
    @Nullable String getJdbcUrl();

    /**
     * The driver.
     * @return a class name, by default the one that fits the URL; null where nothing fits
     */
    default @Nullable String getDriverClassName() {
        String url = getJdbcUrl();
        return url == null ? null : DatabaseDriver.fromJdbcUrl(url).getDriverClassName();
    }

}
