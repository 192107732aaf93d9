package dev.migrator.boot;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;

import dev.migrator.error.MigratorException;

/**
 * A user is set for migrations, and the application's data source does not tell which
 * database that user is to connect to.
 */
public final class UnderivableDataSourceException extends MigratorException {

    private final Class<?> type;

    UnderivableDataSourceException(DataSource dataSource, UnsupportedDataSourcePropertyException cause) {
        super("migrator.user is set without migrator.url, and the URL of the application's DataSource, a %s, cannot be "
            .formatted(dataSource.getClass().getName()) + "read: %s.".formatted(cause.getMessage()),
                "Set migrator.url too, or define a DataSource bean marked @MigratorDataSource.", cause);
        this.type = dataSource.getClass();
    }

    /**
     * The kind of the application's data source.
     * @return its class
     */
    public Class<?> type() {
        return this.type;
    }

}
