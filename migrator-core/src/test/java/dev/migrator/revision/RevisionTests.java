package dev.migrator.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTests {

    @ParameterizedTest
    @ValueSource(strings = { "a", "ae1027a6acf4", "0001", "2026.11.21_0900", "_" })
    void lettersDigitsUnderscoresAndDotsMakeAnId(String text) {
        assertThat(new RevisionId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a-b", "a+1", "a@b", "a:b", "é", "a\n", "head", "heads", "base", "current" })
    void anythingElseIsNoId(String text) {
        assertThatExceptionOfType(IllegalRevisionIdException.class).isThrownBy(() -> new RevisionId(text))
            .satisfies((error) -> assertThat(error.text()).isEqualTo(text));
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(new RevisionId("a".repeat(64)).value()).hasSize(64);
        assertThatExceptionOfType(IllegalRevisionIdException.class).isThrownBy(() -> new RevisionId("a".repeat(65)));
    }

    @Test
    void idsAreOrderedAsText() {
        assertThat(new RevisionId("10")).isLessThan(new RevisionId("9"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "head", "my label", "rel-2", "a@b", "-a", "" })
    void aLabelThatNoTargetCouldNameIsRefusedWithItsRevision(String label) {
        assertThatExceptionOfType(IllegalBranchLabelException.class)
            .isThrownBy(() -> new Revision(new RevisionId("a"), List.of(), List.of(), List.of(label), "", "a.sql"))
            .satisfies((error) -> {
                assertThat(error.label()).isEqualTo(label);
                assertThat(error.revision()).hasToString("a");
                assertThat(error.origin()).isEqualTo("a.sql");
            });
    }

    @Test
    void aParentThatIsNamedTwiceCountsOnce() {
        RevisionId parent = new RevisionId("a");
        Revision revision = new Revision(new RevisionId("b"), List.of(parent, parent), List.of(), List.of("my-app"), "",
                "b.sql");
        assertThat(revision.parents()).containsExactly(parent);
        assertThat(revision.isMerge()).isFalse();
        assertThat(revision.isBase()).isFalse();
    }

}
