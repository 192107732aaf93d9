package dev.migrator.boot.sliced;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.migrator.Migrator;
import dev.migrator.command.Status.Condition;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "spring.jpa.hibernate.ddl-auto=validate", "spring.datasource.hikari.maximum-pool-size=1" })
class WholeApplicationTests {

    @Autowired
    private Migrator migrator;

    @Autowired
    private PlateRepository plates;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestServer.createDatabase()::url);
    }

    @Test
    void theDatabaseIsAtHeadWhenRequestsAreAccepted() {
        assertThat(this.migrator.status().condition()).isEqualTo(Condition.AT_HEAD);
        assertThat(this.plates.findAll()).extracting(Plate::name).containsExactly("deep");
    }

}
