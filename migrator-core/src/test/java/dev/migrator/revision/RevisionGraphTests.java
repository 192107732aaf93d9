package dev.migrator.revision;

import java.util.List;

import dev.migrator.error.MigratorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

    private final RevisionGraph twoLines = Graphs.parse("""
            k1 <- k2
            n1 <- n2 <- n3
            n2 needs k2
            n3 needs k2
            k1 labelled acct
            n1 labelled net
            """);

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
        assertThat(Graphs.text(this.twoLines.heads())).isEqualTo("k2 n3");
        assertThat(Graphs.text(this.twoLines.effectiveHeads())).isEqualTo("n3");
        assertThat(Graphs.text(this.twoLines.bases())).isEqualTo("k1 n1");
    }

    @Test
    void aDependencyThatIsTakenLowerOnTheLineIsNotNewThere() {
        assertThat(this.twoLines.dependenciesOf(new RevisionId("n3"))).containsExactly(new RevisionId("k2"));
        assertThat(this.twoLines.newDependenciesOf(new RevisionId("n3"))).isEmpty();
        assertThat(this.twoLines.newDependenciesOf(new RevisionId("n2"))).containsExactly(new RevisionId("k2"));
    }

    @Test
    void childrenComeThroughParentsAndDependantsThroughDependenciesToo() {
        assertThat(this.twoLines.children(new RevisionId("k2"))).isEmpty();
        assertThat(this.twoLines.dependantsOf(new RevisionId("k2"))).containsExactly(new RevisionId("n2"),
                new RevisionId("n3"));
    }

    @Test
    void aRevisionIsFoundByItsIdAndNotByItsLabel() {
        assertThat(this.twoLines.find(new RevisionId("k1"))).isPresent();
        assertThat(this.twoLines.find(new RevisionId("acct"))).isEmpty();
        assertThat(this.twoLines.contains(new RevisionId("acct"))).isFalse();
        assertThatExceptionOfType(UnknownRevisionException.class)
            .isThrownBy(() -> this.twoLines.get(new RevisionId("acct")))
            .satisfies((error) -> assertThat(error.name()).isEqualTo("acct"));
    }

    @Test
    void idsOfANewerBuildAreToldAndOtherwiseLeftAlone() {
        assertThat(Graphs.text(this.twoLines.headsOf(Graphs.ids("k1 zz")))).isEqualTo("k1");
        assertThat(this.twoLines.unknown(Graphs.ids("k1 zz"))).containsExactly(new RevisionId("zz"));
        assertThat(Graphs.text(this.twoLines.stamp(List.of(Target.parse("k2")), Graphs.ids("k1 zz"))))
            .isEqualTo("k1 k2 zz");
    }

    @Test
    void whatIsMissingBelowSomethingAppliedIsPending() {
        RevisionGraph graph = Graphs.parse("a <- b <- c");
        assertThat(Graphs.text(graph.headsOf(Graphs.ids("a c")))).isEqualTo("c");
        assertThat(Graphs.text(graph.upgrade(Target.parse("head"), Graphs.ids("a c")))).isEqualTo("b");
    }

    @Test
    void aLabelHoldsAboveItsRevisionAndBelowItDownToTheNextBranchPoint() {
        RevisionGraph graph = Graphs.parse("""
                o <- l1 <- l2 <- l3
                o <- r1
                l2 labelled left
                """);
        assertThat(graph.labelsOf(new RevisionId("l1"))).containsExactly("left");
        assertThat(graph.labelsOf(new RevisionId("l3"))).containsExactly("left");
        assertThat(graph.labelsOf(new RevisionId("o"))).isEmpty();
        assertThat(graph.labelsOf(new RevisionId("r1"))).isEmpty();
    }

    @Test
    void branchPointsAreListedNewestFirst() {
        RevisionGraph graph = Graphs.parse("""
                a <- b <- c
                a <- x
                b <- y
                """);
        assertThat(Graphs.text(graph.branchPoints())).isEqualTo("b a");
    }

    @Test
    void currentShowsBesideTheHeadsTheEndsOfLinesThatTheyDependOn() {
        assertThat(Graphs.text(this.twoLines.current(Graphs.applied(this.twoLines, "n3")))).isEqualTo("k2 n3");
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
            });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    a <- b; b labelled x; a labelled x | Branch label 'x' of revision b (b.sql) already names revision a (a.sql).
                    a <- b; b labelled a               | Branch label 'a' of revision b (b.sql) already names revision a (a.sql).
                    a; b needs a; b <- b               | Revision b (b.sql) names itself as its parent.
                    a needs a; a                       | Revision a (a.sql) depends on itself, as 'a'.
                    a needs x; a labelled x; a         | Revision a (a.sql) depends on itself, as 'x'.
                    zz <- a; remove zz                 | Revision a (a.sql) continues revision zz, which does not exist.
                    a; a needs zz                      | Revision a (a.sql) depends on 'zz', which is neither the full id nor a label of any revision.
                    o <- a <- b <- c <- d; c <- a      | Revisions continue each other in a circle: a (a.sql) -> c (c.sql) -> b (b.sql) -> a.
                    a <- b; c <- d; a needs d; c needs b | Revisions need each other in a circle: a (a.sql) -> d (d.sql) -> c (c.sql) -> b (b.sql) -> a.
                    """)
    void aGraphThatCannotBeIsRefusedNamingWhatIsWrongAndWhere(String drawing, String problem) {
        List<Revision> revisions = Graphs.revisions(drawing.replace("; ", "\n"));
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> RevisionGraph.of(revisions))
            .satisfies((error) -> assertThat(error.problem()).isEqualTo(problem))
            .satisfies((error) -> assertThat(error.action()).isNotBlank());
    }

}
