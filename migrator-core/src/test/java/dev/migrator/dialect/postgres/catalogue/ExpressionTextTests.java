package dev.migrator.dialect.postgres.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTextTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~',
            value = { "a ~ a", "(a > 1) ~ a > 1", "((a + 1)) ~ a + 1", "(a) + (b) ~ (a) + (b)", "('(' || a) ~ '(' || a",
                    "(a || ')') ~ a || ')'", "(\"(\" > 1) ~ \"(\" > 1", "((a) = ANY (b)) ~ (a) = ANY (b)",
                    "( SELECT 1) ~ ( SELECT 1)", "(selected > 1) ~ selected > 1", "(a ~ (a", "() ~ ``" })
    void bracketsAroundAllOfItGo(String text, String expected) {
        assertThat(ExpressionText.withoutBrackets(text)).isEqualTo(expected);
    }

    @Test
    void aListIsCutOutsideOfQuotesAndBrackets() {
        assertThat(ExpressionText.split("lower(a), (b + 1), f(a, ','), ARRAY[a, b], \"x,y\", 'it''s, x'"))
            .containsExactly("lower(a)", "(b + 1)", "f(a, ',')", "ARRAY[a, b]", "\"x,y\"", "'it''s, x'");
    }

    @Test
    void wordsAreReplacedOnceAndOutsideOfQuotes() {
        assertThat(ExpressionText.replaceFirst("a \" ON s.t \" ON s.t  ON s.t ", " ON s.t ", " ON t "))
            .isEqualTo("a \" ON s.t \" ON t  ON s.t ");
        assertThat(ExpressionText.replaceFirst("a", "b", "c")).isEqualTo("a");
    }

}
