package com.example.books;

import org.junit.jupiter.api.Test;

import dev.migrator.boot.entities.EntityReferences;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationTests {

    @Test
    void useNoEntities() {
        assertThat(EntityReferences.in("com.example.books")).isEmpty();
    }

}
