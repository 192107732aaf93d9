package com.example.books;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migrator.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "migrator.target=b21d8b2f1e53", "migrator.data.mode=blocking" })
@Import(EmbeddedDatabase.class)
class FillSortTitlesTests {

    @Autowired
    private Migrator migrator;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fillsWhatIsMissingAndNothingElse() {
        this.jdbc.sql("insert into books (title, sort_title) values ('The Hobbit', null), ('Emma', 'mine')").update();
        this.migrator.upgrade("b32e9c302f64");
        assertThat(this.jdbc.sql("select sort_title from books order by id").query(String.class).list())
            .containsExactly("Hobbit, The", "mine");
    }

}
