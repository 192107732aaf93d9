package dev.migrator.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.Migrator;
import dev.migrator.command.Upgrade;
import dev.migrator.revision.Target;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class DataSourcePasswordTests {

    private static final String URL = "jdbc:postgresql://main.example/app";

    @TempDir
    private Path folder;

    @Test
    void aPoolTellsItsPasswordAlsoThroughAProxyAndAfterAChange() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(URL);
            DataSourcePassword password = new DataSourcePassword(new LazyConnectionDataSourceProxy(pool));
            assertThat(password.password()).isNull();
            pool.setUsername("app");
            pool.setPassword("secret");
            assertThat(password.password()).isEqualTo("secret");
        }
    }

    @Test
    void dataSourcesWithoutAPoolTellTheirPassword() {
        assertThat(new DataSourcePassword(new SimpleDriverDataSource(new Driver(), URL, "app", "secret")).password())
            .isEqualTo("secret");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(URL);
        dataSource.setPassword("secret");
        assertThat(new DataSourcePassword(dataSource).password()).isEqualTo("secret");
    }

    @Test
    void anyOtherDataSourceTellsNothing() {
        assertThat(new DataSourcePassword(new AbstractDataSource() {

            @Override
            public Connection getConnection() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection(String user, String password) {
                throw new UnsupportedOperationException();
            }

        }).password()).isNull();
    }

    @Test
    void aBackupGetsThePasswordOfTheApplication() throws IOException {
        TestDatabase database = TestServer.createDatabase();
        Path program = Files.writeString(this.folder.resolve("pg_dump"), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) 18.1"; exit 0; fi
                echo "$PGUSER $PGPASSWORD" > "${3#--file=}"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        MigratorContext.bare()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("migrator.startup=none", "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=postgres", "spring.datasource.password=secret")
            .withBean(MigratorCustomizer.class, () -> (builder) -> builder.programs(this.folder.toString()))
            .run((context) -> {
                Upgrade.Result result = context.getBean(Migrator.class)
                    .useCases()
                    .upgrade()
                    .run(Upgrade.Request.to(Target.parse("a1")).withBackup(this.folder));
                assertThat(result.backup().file()).hasContent("postgres secret");
            });
    }

}
