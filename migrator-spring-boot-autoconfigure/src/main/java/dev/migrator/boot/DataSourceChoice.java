package dev.migrator.boot;

import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.dialect.postgres.JdbcUrl;

/**
 * Which database is migrated. The first of these that there is:
 * <ol>
 * <li>the bean that is marked {@link MigratorDataSource};</li>
 * <li>the URL of the connection details, with their user and password and no others;</li>
 * <li>the user of the connection details on the application's data source, of which URL
 * and driver are taken, and the password where the details have none;</li>
 * <li>the application's data source itself.</li>
 * </ol>
 * One that is made for this keeps no pool: it is needed at start-up and then hardly ever.
 *
 * @param dataSource where a run gets its connection
 * @param services the data source whose users work in the transactions of a run: the one
 * that the application injects where it leads to the same database
 */
record DataSourceChoice(DataSource dataSource, DataSource services) {

    static DataSourceChoice of(@Nullable DataSource marked, MigratorConnectionDetails details,
            Map<String, String> jdbcProperties, DataSourceCandidates candidates) {
        if (marked != null) {
            return new DataSourceChoice(marked, marked);
        }
        String url = details.getJdbcUrl();
        if (url != null) {
            DataSource connected = build(DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(url),
                    details, jdbcProperties);
            return new DataSourceChoice(connected, connected);
        }
        DataSource application = candidates.unique();
        if (details.getUsername() != null) {
            return new DataSourceChoice(derive(application, details, jdbcProperties), application);
        }
        return new DataSourceChoice(application, application);
    }

    private static DataSource derive(DataSource application, MigratorConnectionDetails details,
            Map<String, String> jdbcProperties) {
        try {
            return build(DataSourceBuilder.derivedFrom(application).type(SimpleDriverDataSource.class), details,
                    jdbcProperties);
        }
        catch (UnsupportedDataSourcePropertyException ex) {
            throw new UnderivableDataSourceException(application, ex);
        }
    }

    private static DataSource build(DataSourceBuilder<SimpleDriverDataSource> builder,
            MigratorConnectionDetails details, Map<String, String> jdbcProperties) {
        builder.username(details.getUsername()).password(details.getPassword());
        String driver = details.getDriverClassName();
        if (driver != null) {
            builder.driverClassName(driver);
        }
        SimpleDriverDataSource dataSource = builder.build();
        refuseOtherUserOf(dataSource);
        if (!jdbcProperties.isEmpty()) {
            Properties properties = new Properties();
            properties.putAll(jdbcProperties);
            dataSource.setConnectionProperties(properties);
        }
        return dataSource;
    }

    private static void refuseOtherUserOf(SimpleDriverDataSource dataSource) {
        String url = dataSource.getUrl();
        String user = dataSource.getUsername();
        if (url != null && user != null) {
            JdbcUrl.user(url).filter((urlUser) -> !urlUser.equals(user)).ifPresent((urlUser) -> {
                throw new OverriddenUserException(user, urlUser);
            });
        }
    }

}
