package dev.migrator.boot;

import org.jspecify.annotations.Nullable;

/**
 * The connection details that the properties give.
 */
final class PropertiesMigratorConnectionDetails implements MigratorConnectionDetails {

    private final MigratorProperties properties;

    PropertiesMigratorConnectionDetails(MigratorProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable String getUsername() {
        return this.properties.getUser();
    }

    @Override
    public @Nullable String getPassword() {
        return this.properties.getPassword();
    }

    @Override
    public @Nullable String getJdbcUrl() {
        return this.properties.getUrl();
    }

    @Override
    public @Nullable String getDriverClassName() {
        String driver = this.properties.getDriverClassName();
        return driver != null ? driver : MigratorConnectionDetails.super.getDriverClassName();
    }

}
