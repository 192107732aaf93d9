package dev.migrator.autogenerate;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migrator.autogenerate.NamingPatterns.Thing;
import dev.migrator.schema.Identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link NamingPatterns} and {@link FreeName}.
 */
class NamingPatternsTests {

    @Test
    void aTokenThatStandsForNothingIsRefused() {
        assertThatExceptionOfType(UnknownNamingTokenException.class)
            .isThrownBy(() -> new NamingPatterns(Map.of(Thing.UNIQUE, "uq_{table}_{referred-table}")))
            .withMessageContaining("uq_{table}_{referred-table}")
            .satisfies((ex) -> assertThat(ex.action()).isEqualTo("Use {columns}, {table}."));
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(FreeName.of("ix_a", (name) -> name.value().matches("ix_a1?"))).isEqualTo(Identifier.of("ix_a2"));
    }

    @Test
    void longNamesAreCutOffAndDiffer() {
        String beginning = "ä".repeat(31);
        Identifier one = FreeName.of(beginning + "_one", (name) -> false);
        Identifier other = FreeName.of(beginning + "_other", (name) -> false);
        assertThat(one.value()).startsWith("ä".repeat(27) + "_").hasSize(27 + 9);
        assertThat(other).isNotEqualTo(one);
        assertThat(FreeName.of("😀".repeat(16), (name) -> false).value()).startsWith("😀".repeat(13) + "_");
    }

}
