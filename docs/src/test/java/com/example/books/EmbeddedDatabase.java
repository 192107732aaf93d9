package com.example.books;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres server) {
        return server.getPostgresDatabase();
    }

}
