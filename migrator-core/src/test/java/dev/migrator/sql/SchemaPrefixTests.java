package dev.migrator.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SchemaPrefix}.
 */
class SchemaPrefixTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            CREATE TABLE app.orders (id int)                    | CREATE TABLE orders (id int)
            create table APP . orders (id int)                  | create table orders (id int)
            SELECT "app"."orders".id FROM "app"."orders"        | SELECT "orders".id FROM "orders"
            SELECT 'app.orders', $$app.orders$$                 | SELECT 'app.orders', $$app.orders$$
            SELECT "APP".x, other.app.y, app                    | SELECT "APP".x, other.app.y, app
            SELECT nextval('app.s'::regclass)                   | SELECT nextval('app.s'::regclass)
            """)
    void isTakenAwayBeforeNames(String sql, String expected) {
        assertThat(new SchemaPrefix("app").removedFrom(sql)).isEqualTo(expected);
    }

}
