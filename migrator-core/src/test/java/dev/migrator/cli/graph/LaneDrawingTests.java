package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.command.RevisionView;
import dev.migrator.revision.Graphs;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LaneDrawingTests {

    static Stream<Drawing> drawings() {
        return Stream.of(new Drawing("a line", "a <- b <- c", """
                * c
                * b
                * a
                """), new Drawing("a branch", "a <- b\na <- c", """
                * b
                | * c
                |/
                * a
                """), new Drawing("a branch and a merge", "a <- b\na <- c\nb, c <- m", """
                * m
                |\\
                * | b
                | * c
                |/
                * a
                """),
                new Drawing("lines of different length", "a <- b1 <- b2 <- b3 <- d\na <- c1 <- c2\nb3, c2 <- m", """
                        * d
                        | * m
                        | |\\
                        |/ /
                        | * c2
                        | * c1
                        * | b3
                        * | b2
                        * | b1
                        |/
                        * a
                        """), new Drawing("two histories", "a <- b\nx <- y", """
                        * b
                        * a

                        * y
                        * x
                        """), new Drawing("three bases and nothing else", "a\nb\nc", """
                        * a

                        * b

                        * c
                        """), new Drawing("two histories that meet", "a <- b\nx <- y\nb, y <- m <- n", """
                        * n
                        * m
                        |\\
                        * | b
                        * | a
                         /
                        * y
                        * x
                        """), new Drawing("a merge of three", "a <- b\na <- c\na <- d\nb, c, d <- m", """
                        *-. m
                        |\\ \\
                        * | | b
                        | * | c
                        |/ /
                        | * d
                        |/
                        * a
                        """),
                new Drawing("a merge of four beside a line",
                        "a <- b\na <- c\na <- d\na <- e\nb, c, d, e <- m\na <- z\nm, z <- n", """
                                * n
                                |\\
                                |  \\
                                |    \\
                                *---. | m
                                |\\ \\ \\ \\
                                * | | | | b
                                | | | | * z
                                |_|_|_|/
                                | * | | c
                                |/ / /
                                | * | d
                                |/ /
                                | * e
                                |/
                                * a
                                """),
                new Drawing("criss-cross", "a <- b\na <- c\nb, c <- d\nc, b <- e\nd, e <- f", """
                        * f
                        |\\
                        * | d
                        |\\ \\
                        | | * e
                        | | |\\
                        | |/ /
                        |_|/
                        * | b
                        | * c
                        |/
                        * a
                        """),
                new Drawing("branches of branches", "a <- b <- c <- d <- h1\na <- h3\nb <- h2\nc <- h4\na <- h5", """
                        * h1
                        * d
                        | * h4
                        |/
                        | * h2
                        * | c
                        |/
                        | * h3
                        * | b
                        |/
                        | * h5
                        |/
                        * a
                        """), new Drawing("a base between", "a <- b <- c\nx\na, x <- y", """
                        * c
                        * b
                        | * y
                        | |\\
                        |/ /
                        | * x
                        * a
                        """));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawsAsExpected(Drawing drawing) {
        RevisionGraph graph = Graphs.parse(drawing.graph());
        assertThat(String.join("\n", drawn(graph.history())) + "\n").isEqualTo(drawing.expected());
    }

    @RepeatedTest(500)
    void theLinesOfARandomGraphLeadFromEachRevisionToItsParents(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Revision> revisions = RevisionGraph.of(randomGraph(random)).history();
        assertEdgesAreRight(revisions);
        // A part of it, as a range is.
        int from = random.nextInt(revisions.size());
        assertEdgesAreRight(revisions.subList(from, from + random.nextInt(revisions.size() - from)));
    }

    @Test
    void theLinesOfALargeGraphLeadToParents() {
        Random random = new Random(1);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            revisions.add(revision(i, some(random, i, 3, 30)));
        }
        assertEdgesAreRight(RevisionGraph.of(revisions).history());
    }

    @Test
    void furtherTextStandsBesideTheLines() {
        List<RevisionView> views = Graphs.parse("a <- b\na <- c\nb, c <- m")
            .history()
            .stream()
            .map(this::view)
            .toList();
        assertThat(LaneDrawing.lines(views, (view) -> List.of(view.revision().id().value(), "", "said")))
            .containsExactly("* m", "|\\", "| | said", "* | b", "| |", "| | said", "| * c", "|/", "|   said", "* a", "",
                    "  said");
    }

    @Test
    void aWrongDrawingIsFoundOut() {
        assertThat(TracedEdges.of(List.of("* c", "| * b", "|/", "* a"))).containsExactly("b-a", "c-a");
        assertThat(TracedEdges.of(List.of("| | * c".substring(4), "* b"))).containsExactly("c-b");
        assertThatThrownBy(() -> TracedEdges.of(List.of("* b", "|", "|"))).hasMessageContaining("lines end");
        assertThatThrownBy(() -> TracedEdges.of(List.of("* b", "| |", "* a"))).hasMessageContaining("a line begins");
    }

    private void assertEdgesAreRight(List<Revision> revisions) {
        List<String> drawing = drawn(revisions);
        assertThat(TracedEdges.of(drawing)).as(String.join("\n", drawing)).isEqualTo(edges(revisions));
        assertThat(drawing.stream().filter((line) -> line.contains("*"))).hasSameSizeAs(revisions);
    }

    private static Set<String> edges(List<Revision> revisions) {
        List<RevisionId> ids = revisions.stream().map(Revision::id).toList();
        Set<String> edges = new TreeSet<>();
        for (Revision revision : revisions) {
            revision.parents()
                .stream()
                .filter(ids::contains)
                .forEach((parent) -> edges.add(revision.id() + "-" + parent));
        }
        return edges;
    }

    private List<String> drawn(List<Revision> revisions) {
        return LaneDrawing.lines(revisions.stream().map(this::view).toList(),
                (view) -> List.of(view.revision().id().value()));
    }

    private RevisionView view(Revision revision) {
        return new RevisionView(revision, List.of(), List.of(), List.of(), Set.of(), null);
    }

    private static List<Revision> randomGraph(Random random) {
        int size = 1 + random.nextInt(40);
        int parents = 1 + random.nextInt(5);
        int near = 1 + random.nextInt(15);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            revisions.add(revision(i, some(random, i, parents, near)));
        }
        Collections.shuffle(revisions, random);
        return revisions;
    }

    private static Revision revision(int number, int... parents) {
        return new Revision(new RevisionId("r" + number),
                Arrays.stream(parents).mapToObj((parent) -> new RevisionId("r" + parent)).toList(), List.of(),
                List.of(), "", "r%d.sql".formatted(number));
    }

    private static int[] some(Random random, int below, int atMost, int near) {
        if (below == 0) {
            return new int[0];
        }
        return random.ints(random.nextInt(atMost + 1), Math.max(0, below - near), below).distinct().toArray();
    }

    private record Drawing(String name, String graph, String expected) {

        @Override
        public String toString() {
            return this.name;
        }

    }

}
