package com.example.books;

import java.util.List;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class MigratedDatabasesTests {

    private final JdbcClient jdbc = JdbcClient.create(MigratedDatabases.create());

    @RepeatedTest(2)
    void eachTestHasOneOfItsOwnAtHead() {
        assertThat(this.jdbc.sql("insert into books (title, sort_title) values ('Emma', 'Emma') returning id")
            .query(Long.class)
            .list()).isEqualTo(List.of(1L));
        assertThat(this.jdbc.sql("select count(*) from migrator_revision").query(Long.class).single()).isEqualTo(4);
    }

}
