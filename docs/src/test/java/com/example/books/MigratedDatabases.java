package com.example.books;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migrator.DataSettings;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.script.DataMode;
import dev.migrator.script.JavaMigration;

final class MigratedDatabases {

    private static final EmbeddedPostgres server = start();

    private static final JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());

    private static final AtomicInteger number = new AtomicInteger();

    static {
        jdbc.sql("create database books").update();
        Migrator.on(server.getDatabase("postgres", "books"))
            .locations("classpath:books/migrations")
            .source(() -> List.of(JavaMigration.of(FillSortTitles.class, () -> new FillSortTitles(new Titles()))))
            .settings(MigratorSettings.builder().data(DataSettings.builder().mode(DataMode.BLOCKING).build()).build())
            .build()
            .upgrade();
    }

    private MigratedDatabases() {
    }

    static DataSource create() {
        String name = "books_" + number.incrementAndGet();
        jdbc.sql("create database " + name + " template books").update();
        return server.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
