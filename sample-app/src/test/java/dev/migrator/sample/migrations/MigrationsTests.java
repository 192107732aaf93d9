package dev.migrator.sample.migrations;

import org.junit.jupiter.api.Test;

import dev.migrator.boot.entities.EntityReferences;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsTests {

    @Test
    void useNoEntities() {
        assertThat(EntityReferences.in("dev.migrator.sample")).isEmpty();
    }

}
