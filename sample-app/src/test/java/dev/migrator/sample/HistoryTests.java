package dev.migrator.sample;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.command.Status;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of a history in which every revision has a way back.
 */
class HistoryTests {

    /** Everything above it changes the seeded rows and creates none. */
    private static final String SEEDED = "a12e4b91c5d0";

    private static final TestDatabase database = TestServer.createDatabase();

    private static final List<String> untouched = Catalogue.schema(database);

    private static Sample sample;

    @BeforeAll
    static void start() {
        sample = Sample.startOn(database);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    // Each test starts at head, wherever the one before it ended.
    @BeforeEach
    void upgrade() {
        sample.migrator().upgrade();
    }

    @Test
    void downToBaseLeavesNothingAndUpAgainRestoresTheSchema() {
        Migrator migrator = sample.migrator();
        List<String> schema = Catalogue.schema(database);
        assertThat(migrator.downgrade("base").reverted()).hasSize(migrator.status().pending().size());
        assertThat(Catalogue.schema(database)).isEqualTo(untouched);
        assertThat(migrator.status().condition()).isEqualTo(Status.Condition.EMPTY);
        migrator.upgrade();
        assertThat(Catalogue.schema(database)).isEqualTo(schema);
        assertThat(migrator.status().condition()).isEqualTo(Status.Condition.AT_HEAD);
    }

    @Test
    void downToTheSeedAndUpAgainKeepsEveryRow() {
        List<String> rows = Catalogue.rows(database);
        sample.migrator().downgrade(SEEDED);
        assertThat(database.column("select first_name || '/' || last_name || '/' || roles from users order by 1"))
            .containsExactly("Ada/Lovelace/admin,editor", "Alan/Turing/editor,viewer", "Edsger/Dijkstra/",
                    "Grace/Hopper/editor");
        assertThat(database.column("select weight from products where sku = 'LAM-00005'")).containsExactly("6.5 kg");
        sample.migrator().upgrade();
        assertThat(Catalogue.rows(database)).isEqualTo(rows);
    }

    @Test
    void goesDownOneBranchAloneAndMergesAgain() {
        Migrator migrator = sample.migrator();
        List<String> schema = Catalogue.schema(database);
        migrator.downgrade("search@a1409d35f7c8");
        assertThat(migrator.status().current()).extracting("value").containsExactly("c16b20f4d38a");
        assertThat(database.column("select extname from pg_extension where extname = 'pg_trgm'")).isEmpty();
        assertThat(database.column("select full_name from users where email like 'ada%'"))
            .containsExactly("Ada Lovelace");
        migrator.upgrade();
        assertThat(Catalogue.schema(database)).isEqualTo(schema);
    }

    @Test
    void buildsItsIndexesOnRealRows() {
        assertThat(database.column("""
                select indexrelid::regclass::text from pg_index
                 where indrelid = 'products'::regclass and indisvalid order by 1""")).contains("products_category_id",
                "products_name_trigrams", "products_on_sale", "products_search", "products_sku", "products_slug");
        assertThat(database.column("select count(*) from products where search is null or slug is null"))
            .containsExactly("0");
        assertThat(database.column("""
                select count(*) from categories c
                 where product_count <> (select count(*) from products p where p.category_id = c.id)"""))
            .containsExactly("0");
    }

}
