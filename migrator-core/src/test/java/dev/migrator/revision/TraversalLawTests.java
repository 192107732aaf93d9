package dev.migrator.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph. Each repetition draws a graph of its own; the number of the
 * repetition is the seed, and a failure names it.
 */
class TraversalLawTests {

    @RepeatedTest(200)
    void aPlanRunsWhatIsMissingEachAfterWhatItNeeds(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        Set<String> missing = drawn.naive().closure(List.of(drawn.target()));
        missing.removeAll(drawn.appliedNames());
        List<String> plan = names(drawn.graph().upgrade(Target.parse(drawn.target()), drawn.applied()));
        assertThat(plan).as(drawn.toString()).containsExactlyInAnyOrderElementsOf(missing);
        assertThat(drawn.naive().isOldestFirst(plan)).as(drawn.toString()).isTrue();
    }

    @RepeatedTest(200)
    void goingUpAndDownAgainLeadsBack(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        List<Revision> up = drawn.graph().upgrade(new Target.Heads(), drawn.applied());
        Set<RevisionId> all = new HashSet<>(drawn.applied());
        up.forEach((revision) -> all.add(revision.id()));
        List<Revision> down = drawn.graph().downgrade(new Target.Base(), all);
        assertThat(drawn.naive().isNewestFirst(names(down))).as(drawn.toString()).isTrue();
        assertThat(names(down)).as(drawn.toString())
            .containsExactlyInAnyOrderElementsOf(new TreeSet<>(drawn.naive().ids()));
        assertThat(drawn.graph().upgrade(new Target.Heads(), all)).as(drawn.toString()).isEmpty();
    }

    @RepeatedTest(200)
    void aDowngradeLeavesNothingWithoutWhatItNeeds(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        for (RevisionId stop : drawn.applied()) {
            if (drawn.graph().children(stop).stream().noneMatch(drawn.applied()::contains)) {
                continue;
            }
            Set<String> left = new HashSet<>(drawn.appliedNames());
            names(drawn.graph().downgrade(Target.parse(stop.value()), drawn.applied())).forEach(left::remove);
            assertThat(left).as(drawn.toString()).contains(stop.value());
            assertThat(drawn.naive().closure(left)).as(drawn.toString()).isEqualTo(left);
            assertThat(left.stream().map(drawn.naive()::parentsOf)).as(drawn.toString())
                .allMatch((parents) -> !parents.contains(stop.value()));
        }
    }

    @RepeatedTest(200)
    void theHeadsOfWhatIsAppliedImplyAllOfItAndNotEachOther(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        Set<RevisionId> heads = drawn.graph().headsOf(drawn.applied());
        assertThat(heads.stream().map(RevisionId::value)).as(drawn.toString())
            .containsExactlyInAnyOrderElementsOf(drawn.naive().maximal(drawn.appliedNames()));
        assertThat(drawn.graph().ancestorsOf(heads, RevisionGraph.Follow.PARENTS_AND_DEPENDENCIES)).as(drawn.toString())
            .isEqualTo(drawn.applied());
    }

    @RepeatedTest(200)
    void stampingAgainChangesNothing(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        List<Target> targets = List.of(Target.parse(drawn.target()), Target.parse(drawn.target() + "@base"));
        Set<RevisionId> once = drawn.graph().stamp(targets.subList(0, 1), drawn.applied());
        assertThat(drawn.graph().headsOf(once)).as(drawn.toString()).contains(new RevisionId(drawn.target()));
        for (Target target : targets) {
            Set<RevisionId> stamped = drawn.graph().stamp(List.of(target), drawn.applied());
            assertThat(drawn.graph().stamp(List.of(target), stamped)).as(drawn.toString()).isEqualTo(stamped);
        }
    }

    @RepeatedTest(200)
    void afterABranchHasGoneDownToItsBaseNothingIsLeftToGoDown(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        Target base = Target.parse(drawn.target() + "@base");
        Set<RevisionId> left = new HashSet<>(drawn.applied());
        drawn.graph().downgrade(base, left).forEach((revision) -> left.remove(revision.id()));
        assertThat(drawn.graph().downgrade(base, left)).as(drawn.toString()).isEmpty();
        assertThat(drawn.graph().stamp(List.of(base), drawn.applied())).as(drawn.toString()).isEqualTo(left);
    }

    @RepeatedTest(200)
    void theHistoryListsEverythingOnceNewestFirst(RepetitionInfo repetition) {
        Drawn drawn = Drawn.of(repetition.getCurrentRepetition());
        List<String> listed = names(drawn.graph().history());
        assertThat(listed).as(drawn.toString()).doesNotHaveDuplicates().hasSameSizeAs(drawn.naive().ids());
        assertThat(drawn.naive().isNewestFirst(listed)).as(drawn.toString()).isTrue();
    }

    private static List<String> names(List<Revision> revisions) {
        return revisions.stream().map((revision) -> revision.id().value()).toList();
    }

    /**
     * A random graph, a random part of it that is applied, and a revision to go to.
     */
    private record Drawn(int seed, RevisionGraph graph, NaiveGraph naive, Set<RevisionId> applied, String target) {

        static Drawn of(int seed) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(40);
            List<OracleCase.Node> nodes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                nodes.add(new OracleCase.Node("r" + i, some(random, i, 3), some(random, i, 2), List.of()));
            }
            NaiveGraph naive = new NaiveGraph(nodes);
            List<String> heads = IntStream.range(0, random.nextInt(4))
                .mapToObj((i) -> "r" + random.nextInt(size))
                .toList();
            Set<RevisionId> applied = new HashSet<>();
            naive.closure(heads).forEach((name) -> applied.add(new RevisionId(name)));
            Collections.shuffle(nodes, random);
            RevisionGraph graph = RevisionGraph.of(nodes.stream().map(OracleCase.Node::toRevision).toList());
            return new Drawn(seed, graph, naive, applied, "r" + random.nextInt(size));
        }

        private static List<String> some(Random random, int below, int atMost) {
            if (below == 0) {
                return List.of();
            }
            int count = Math.min(below, random.nextInt(atMost + 1));
            return random.ints(count, Math.max(0, below - 8), below).distinct().mapToObj((i) -> "r" + i).toList();
        }

        Set<String> appliedNames() {
            return new HashSet<>(this.applied.stream().map(RevisionId::value).toList());
        }

        @Override
        public String toString() {
            return "seed %d, applied %s, target %s".formatted(this.seed, this.applied, this.target);
        }

    }

}
