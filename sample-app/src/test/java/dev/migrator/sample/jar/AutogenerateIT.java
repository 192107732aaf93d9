package dev.migrator.sample.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's walk: an entity gets an attribute, a command writes the revision, and the
 * application starts with it.
 */
class AutogenerateIT {

    private static final String PRODUCT = "dev/migrator/sample/catalogue/Product.java";

    private static final String LOCATIONS = "--migrator.locations=classpath:db/migrations,optional:file:src/main/resources/db/migrations";

    private final TestDatabase database = Given.AT_HEAD.database();

    @Test
    void aChangedEntityBecomesARevision() throws IOException {
        SampleJar changed = SampleJar.with(Map.of(PRODUCT, withBrand()));
        Answer check = changed.migrator(this.database, "check");
        assertThat(check.code()).as(check.err()).isEqualTo(3);
        assertThat(check.out()).isEqualTo("""
                the model differs; to get there:
                    ALTER TABLE products ADD COLUMN brand character varying(255);
                """);

        Answer written = changed.migrator(this.database, "revision", "--autogenerate", "-m", "add brand");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("wrote src/main/resources/db/migrations/").contains("_add_brand.sql");
        assertThat(revision()).contains("""
                -- revises: d1e5a70349f1
                -- message: add brand

                -- upgrade
                ALTER TABLE products ADD COLUMN brand character varying(255);

                -- downgrade
                ALTER TABLE products DROP COLUMN brand;
                """);

        Answer upgraded = changed.migrator(this.database, "upgrade", "head", LOCATIONS);
        assertThat(upgraded.code()).as(upgraded.err()).isZero();
        Answer again = changed.migrator(this.database, "check", LOCATIONS);
        assertThat(again.out()).isEqualTo("nothing pending, one head, the database is as the model says\n");
        Answer nothing = changed.migrator(this.database, "revision", "--autogenerate", "-m", "again", LOCATIONS);
        assertThat(nothing.out()).startsWith("the database is as the model says; nothing written\n");
    }

    private static String withBrand() throws IOException {
        String source = Files.readString(Path.of("src/main/java", PRODUCT));
        assertThat(source).contains("    private String sku;\n");
        return source.replace("    private String sku;\n", "    private String sku;\n\n    private String brand;\n");
    }

    private String revision() throws IOException {
        try (Stream<Path> files = Files
            .list(SampleJar.project(this.database).resolve("src/main/resources/db/migrations"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return Files.readString(all.get(0));
        }
    }

}
