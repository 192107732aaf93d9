package dev.migrator.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrator.error.MigratorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What runs, from which heads to which. The names of the graphs are those of the tables
 * in which Alembic's behaviour was recorded.
 */
class TraversalTests {

    private static final Map<String, RevisionGraph> GRAPHS = Map.of("line", Graphs.parse("""
            a <- b <- c <- d
            """), "branches", Graphs.parse("""
            o <- l1 <- l2
            o <- r1 <- r2
            l1 labelled left
            r1 labelled right
            """), "merged", Graphs.parse("""
            o <- l1 <- l2
            o <- r1 <- r2
            l2, r2 <- m
            l1 labelled left
            r1 labelled right
            """), "dependent", Graphs.parse("""
            k1 <- k2
            n1 <- n2 <- n3
            n2 needs k2
            k1 labelled acct
            n1 labelled net
            """), "dependent3", Graphs.parse("""
            k1 <- k2 <- k3
            n1 <- n2 <- n3
            n2 needs k2
            k1 labelled acct
            n1 labelled net
            """), "diamond", Graphs.parse("""
            a <- b
            a <- c
            b, c <- m <- e
            """), "repeated", Graphs.parse("""
            a
            B
            a <- c <- d <- e
            c needs B
            d needs B
            e needs a
            """), "implied", Graphs.parse("""
            c <- d
            a
            b
            a, b <- r
            b needs d
            r needs c
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line       | -     | base+2       | a b         | b
            line       | -     | head         | a b c d     | d
            line       | c     | b            | -           | c
            line       | c     | head-1       | -           | c
            line       | c     | a            | -           | c
            line       | c     | base         | -           | c
            line       | a     | a+0          | -           | a
            line       | b     | +1           | c           | c
            branches   | -     | left@head    | o l1 l2     | l2
            branches   | l2    | right@+1     | r1          | l2 r1
            branches   | l2    | heads        | r1 r2       | l2 r2
            branches   | o     | l1@l2        | l1 l2       | l2
            merged     | l2    | head         | r1 r2 m     | m
            dependent  | -     | net@head     | k1 k2 n1 n2 n3 | n3
            dependent  | -     | head         | k1 k2 n1 n2 n3 | n3
            dependent3 | n3    | acct@+1      | k3          | k3 n3
            diamond    | b     | +1           | c m         | m
            diamond    | b c   | heads        | m e         | e
            repeated   | -     | heads        | a B c d e   | e
            implied    | a b   | heads        | r           | r
            line       | a c   | head         | d           | d
            """)
    void anUpgradeRunsWhatIsPending(String graph, String heads, String target, String steps, String after) {
        Set<RevisionId> applied = Graphs.applied(GRAPHS.get(graph), heads);
        List<Revision> plan = GRAPHS.get(graph).upgrade(Target.parse(target), applied);
        assertThat(Graphs.text(plan)).isEqualTo(steps.replace("-", ""));
        applied.addAll(plan.stream().map(Revision::id).toList());
        assertThat(Graphs.text(GRAPHS.get(graph).headsOf(applied))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line       | c     | a+1          | c           | b
            line       | d     | c-2          | d c b       | a
            line       | d     | base         | d c b a     | -
            line       | c     | c            | -           | c
            line       | -     | base         | -           | -
            branches   | l2 r2 | l1           | l2          | l1 r2
            branches   | l2 r2 | left@o       | l2 l1       | r2
            branches   | l2 r2 | o            | l2 l1 r2 r1 | o
            branches   | l2 r1 | left@base    | l2 l1       | r1
            branches   | r1    | left@base    | -           | r1
            branches   | l2    | left@base    | l2 l1 o     | -
            branches   | l2 r1 | left@-1      | l2          | l1 r1
            merged     | m     | l2           | m           | l2 r2
            merged     | m     | left@l1      | m l2        | l1 r2
            merged     | m     | -1           | m           | l2 r2
            merged     | m     | left@-1      | m           | l2 r2
            merged     | m     | left@-2      | m l2        | l1 r2
            merged     | m     | left@base    | m l2 l1     | r2
            dependent  | n3    | -1           | n3          | n2
            dependent  | n2    | -1           | n2          | k2 n1
            dependent  | k2 n1 | net@-1       | n1          | k2
            dependent  | n3    | acct@-1      | n3 n2 k2    | k1 n1
            dependent  | n3    | k1           | n3 n2 k2    | k1 n1
            dependent  | n3    | net@base     | n3 n2 n1    | k2
            dependent  | n3    | acct@base    | n3 n2 k2 k1 | n1
            dependent  | n3    | head         | -           | n3
            dependent3 | k3 n3 | acct@-1      | k3          | n3
            dependent3 | k3 n3 | n1           | n3 n2       | k3 n1
            diamond    | e     | b            | e m         | b c
            repeated   | e     | -1           | e           | d
            repeated   | d     | -1           | d           | c
            repeated   | c     | -1           | c           | B a
            """)
    void aDowngradeUndoesWhatStandsOnTheTarget(String graph, String heads, String target, String steps, String after) {
        Set<RevisionId> applied = Graphs.applied(GRAPHS.get(graph), heads);
        List<Revision> plan = GRAPHS.get(graph).downgrade(Target.parse(target), applied);
        assertThat(Graphs.text(plan)).isEqualTo(steps.replace("-", ""));
        plan.forEach((revision) -> applied.remove(revision.id()));
        assertThat(Graphs.text(GRAPHS.get(graph).headsOf(applied))).isEqualTo(after.replace("-", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line       | a     | c a          | c
            line       | c     | c a          | c
            line       | c     | base         | -
            diamond    | m     | b            | b c
            diamond    | a     | b c          | b c
            diamond    | b c   | a            | a
            diamond    | b c   | m            | m
            dependent3 | k1 n1 | heads        | k3 n3
            dependent3 | k3 n3 | k2           | k2 n1
            dependent3 | k3 n3 | net@base     | k3
            branches   | l2 r2 | left@base    | r2
            branches   | l2 r2 | base r1      | r1
            """)
    void aStampSaysWhatIsAppliedAndForgetsNothingElse(String graph, String heads, String targets, String after) {
        List<Target> parsed = Stream.of(targets.split(" ")).map(Target::parse).toList();
        Set<RevisionId> stamped = GRAPHS.get(graph).stamp(parsed, Graphs.applied(GRAPHS.get(graph), heads));
        assertThat(Graphs.text(GRAPHS.get(graph).headsOf(stamped))).isEqualTo(after.replace("-", ""));
        assertThat(GRAPHS.get(graph).stamp(parsed, stamped)).isEqualTo(stamped);
    }

    @Test
    void whatRanStaysAppliedWhenAMergeIsStampedToOneOfItsParents() {
        RevisionGraph graph = GRAPHS.get("diamond");
        Set<RevisionId> stamped = graph.stamp(List.of(Target.parse("b")), Graphs.applied(graph, "m"));
        assertThat(Graphs.text(graph.upgrade(new Target.Heads(), stamped))).isEqualTo("m e");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line       | -     | :            | d c b a
            line       | -     | b:c          | c b
            line       | -     | b:           | d c b
            line       | c     | :current     | c b a
            line       | c     | current:     | d c
            line       | b     | current:+1   | c b
            line       | b     | current:+9   | d c b
            line       | -     | b:+1         | c b
            line       | -     | :head-1      | c b a
            line       | -     | -1:          | d c
            line       | b     | -1:current   | b a
            line       | -     | c-1:         | d c b
            branches   | -     | left@base:   | l2 l1 o
            branches   | -     | o:l1         | l1 o
            merged     | -     | -1:          | m r2 l2
            dependent  | -     | n1:          | n3 n2 n1
            dependent  | -     | k2:n3        | n3 n2 k2
            """)
    void aHistoryListsWhatLiesBetweenTwoEndsNewestFirst(String graph, String heads, String range, String listing) {
        Set<RevisionId> applied = Graphs.applied(GRAPHS.get(graph), heads);
        assertThat(GRAPHS.get(graph).history(Target.parse(range), applied).stream().map((it) -> it.id().value()))
            .containsExactlyInAnyOrder(listing.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrade   | branches  | l2 r1 | +1         | AmbiguousCurrent
            upgrade   | branches  | o     | +1         | AmbiguousStep
            upgrade   | branches  | -     | head       | MultipleHeads
            upgrade   | branches  | -     | left@r1    | NotInBranch
            upgrade   | branches  | -     | zz@l1      | UnknownBranch
            upgrade   | branches  | -     | zz@base    | UnknownBranch
            upgrade   | line      | c     | +2         | RelativeOutOfRange
            upgrade   | line      | c     | c+2        | RelativeOutOfRange
            upgrade   | line      | c     | -1         | UnsuitableTarget
            upgrade   | line      | c     | +0         | UnsuitableTarget
            upgrade   | line      | c     | current    | UnsuitableTarget
            upgrade   | line      | c     | zz         | UnknownRevision
            upgrade   | line      | c     | a-1xyz     | UnknownRevision
            upgrade   | line      | c     | a:b        | RangeNotAllowed
            upgrade   | merged    | -     | head-1     | AmbiguousStep
            downgrade | line      | c     | d          | NotApplied
            downgrade | line      | c     | -4         | RelativeOutOfRange
            downgrade | line      | c     | +1         | UnsuitableTarget
            downgrade | line      | -     | -1         | RelativeOutOfRange
            downgrade | branches  | l2 r1 | -1         | AmbiguousCurrent
            downgrade | branches  | l2 r2 | left@r1-1  | NotInBranch
            downgrade | branches  | r2    | left@-1    | BranchNotApplied
            downgrade | branches  | l2 r2 | o@o        | NothingOnBranch
            downgrade | merged    | m     | -2         | AmbiguousStep
            downgrade | line      | c     | zz@base    | UnknownBranch
            stamp     | line      | c     | b+1        | UnsuitableTarget
            history   | line      | c     | c:b        | RangeNotOnOneLine
            history   | line      | c     | c          | RangeRequired
            """)
    void whatCannotBeMeantIsRefused(String command, String graph, String heads, String target, String error) {
        Set<RevisionId> applied = Graphs.applied(GRAPHS.get(graph), heads);
        assertThatExceptionOfType(MigratorException.class)
            .isThrownBy(() -> run(command, GRAPHS.get(graph), Target.parse(target), applied))
            .satisfies((thrown) -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(error + "Exception"))
            .satisfies((thrown) -> assertThat(thrown.action()).isNotBlank());
    }

    private static void run(String command, RevisionGraph graph, Target target, Set<RevisionId> applied) {
        switch (command) {
            case "upgrade" -> graph.upgrade(target, applied);
            case "downgrade" -> graph.downgrade(target, applied);
            case "stamp" -> graph.stamp(List.of(target), applied);
            case "history" -> graph.history(target, applied);
            default -> throw new IllegalArgumentException(command);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ae10       | ae1027
            b          | bcde01
            people     | bcde01
            peo        | bcde01
            xyz        | xyz
            ae         | AmbiguousName
            xy         | UnknownRevision
            left@ae    | ae1027
            """)
    void aNameMayBeAbbreviatedAsLongAsItIsUnique(String name, String found) {
        RevisionGraph graph = Graphs.parse("""
                ae1027 <- bcde01
                ae2000
                ae1027 <- xyz
                bcde01 labelled people
                xyz labelled left
                """);
        if (graph.contains(new RevisionId(found))) {
            assertThat(Graphs.text(graph.resolve(Target.parse(name), Set.of()))).isEqualTo(found);
        }
        else {
            assertThatExceptionOfType(MigratorException.class)
                .isThrownBy(() -> graph.resolve(Target.parse(name), new LinkedHashSet<>()))
                .satisfies((thrown) -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(found + "Exception"));
        }
    }

}
