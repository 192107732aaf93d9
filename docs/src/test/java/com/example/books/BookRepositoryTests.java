package com.example.books;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest(properties = "migrator.data.mode=blocking")
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({ EmbeddedDatabase.class, Titles.class })
class BookRepositoryTests {

    @Autowired
    private BookRepository books;

    @Test
    void keepsBooks() {
        this.books.saveAndFlush(new Book("The Hobbit", "Hobbit, The"));
        assertThat(this.books.findAll()).extracting(Book::title).containsExactly("The Hobbit");
    }

}
