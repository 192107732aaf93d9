package dev.migrator.dialect.postgres.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class ConstantArrayTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            textBlock = """
                    a = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]) | a = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])
                    a = ANY ((ARRAY['it''s, $1'::character varying(9)])::text[]) | a = ANY (ARRAY[('it''s, $1'::character varying(9))::text])
                    a = '(ARRAY[''A''::character varying])::text[]' | a = '(ARRAY[''A''::character varying])::text[]'
                    "(ARRAY['A'::text])::text[]" = 1 | "(ARRAY['A'::text])::text[]" = 1
                    a = ANY (ARRAY['A'::text]) | a = ANY (ARRAY['A'::text])
                    """)
    void theTypeOfEachElementIsChanged(String printed, String lasting) {
        assertThat(ConstantArray.inLastingForm(printed)).isEqualTo(lasting);
    }

    @Test
    void whatItGivesIsWhatPostgresPrintsFromThenOn() {
        JdbcTemplate jdbc = TestServer.createDatabase().jdbc();
        jdbc.execute("create table t (a varchar(9), check (a in ('A', 'B''s') and a not in ('C')))");
        String first = expression(jdbc, "t");
        jdbc.execute("create table u (a varchar(9), check (%s))".formatted(first));
        String second = expression(jdbc, "u");
        jdbc.execute("create table v (a varchar(9), check (%s))".formatted(second));
        assertThat(first).isNotEqualTo(second);
        assertThat(ConstantArray.inLastingForm(first)).isEqualTo(second).isEqualTo(expression(jdbc, "v"));
    }

    private static String expression(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject(
                "select pg_get_expr(conbin, conrelid) from pg_constraint where conrelid = ?::regclass", String.class,
                table);
    }

}
