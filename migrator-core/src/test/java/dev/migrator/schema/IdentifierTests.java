package dev.migrator.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names as values.
 */
class IdentifierTests {

    @ParameterizedTest
    @ValueSource(strings = { "", "a\0b", "0123456789012345678901234567890123456789012345678901234567890123",
            "ääääääääääääääääääääääääääääääää" })
    void aNameThatPostgresqlWouldRefuseOrCutOffIsRefused(String text) {
        assertThatExceptionOfType(IllegalIdentifierException.class).isThrownBy(() -> Identifier.of(text))
            .satisfies((refusal) -> assertThat(refusal.text()).isEqualTo(text))
            .satisfies((refusal) -> assertThat(refusal.action()).contains("63 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "has space", "a\"b", "select", "ünï", "a.b",
            "012345678901234567890123456789012345678901234567890123456789012" })
    void anyOtherTextIsAName(String text) {
        assertThat(Identifier.of(text)).hasToString(text);
    }

    @Test
    void namesWithoutASchemaComeBeforeThoseWithOne() {
        assertThat(QualifiedName.of("z")).isLessThan(QualifiedName.of("audit", "a"));
        assertThat(QualifiedName.of("audit", "a")).isLessThan(QualifiedName.of("audit", "b")).hasToString("audit.a");
    }

}
