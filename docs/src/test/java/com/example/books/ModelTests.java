package com.example.books;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import dev.migrator.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "migrator.data.mode=blocking", "migrator.verify-model=true" })
@Import(EmbeddedDatabase.class)
class ModelTests {

    @Autowired
    private Migrator migrator;

    @Test
    void theRevisionsMakeWhatTheEntitiesNeed() {
        assertThat(this.migrator.compareModel().installments()).isEmpty();
    }

}
