package dev.migrator.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

    @Test
    void anEmptyGraphHasNothing() {
        RevisionGraph graph = RevisionGraph.of(List.of());
        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.heads()).isEmpty();
        assertThat(graph.bases()).isEmpty();
        assertThat(graph.history()).isEmpty();
        assertThat(graph.upgrade(Target.parse("head"), Graphs.ids(""))).isEmpty();
        assertThat(graph.downgrade(Target.parse("base"), Graphs.ids(""))).isEmpty();
    }

    @Test
    void aHeadThatOthersDependOnIsDeclaredButNotEffective() {
        RevisionGraph graph = Graphs.parse("""
                k1 <- k2
                n1 <- n2
                n2 needs k2
                """);
        assertThat(Graphs.text(graph.heads())).isEqualTo("k2 n2");
        assertThat(Graphs.text(graph.effectiveHeads())).isEqualTo("n2");
        assertThat(Graphs.text(graph.bases())).isEqualTo("k1 n1");
    }

    @Test
    void anIdThatIsThereTwiceIsRefusedWithBothOrigins() {
        List<Revision> revisions = List.of(
                new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), "", "1.sql"),
                new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), "", "2.sql"));
        assertThatExceptionOfType(DuplicateRevisionException.class).isThrownBy(() -> RevisionGraph.of(revisions))
            .satisfies((error) -> {
                assertThat(error.id()).hasToString("a");
                assertThat(error.origins()).containsExactly("1.sql", "2.sql");
                assertThat(error).hasMessage(
                        "Revision a is there twice: in 1.sql and in 2.sql. Give one of them another id, or remove it.");
            });
    }

}
