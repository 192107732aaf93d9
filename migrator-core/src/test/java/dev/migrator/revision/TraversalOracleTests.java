package dev.migrator.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.OracleCorpus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks our graph what Alembic was asked, for all recorded answers. Every difference must
 * be explained by one of the rules in {@link Deviation}.
 */
class TraversalOracleTests {

    private static final Path DIFFERENCES = Path.of("../docs/reference/differences-from-alembic.md");

    @Test
    void everyAnswerIsAlembicsOrFollowsADocumentedDeviation() {
        List<OracleCase> cases = OracleCorpus.find().read("traversal.jsonl", OracleCase.class);
        Map<String, Integer> deviating = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (OracleCase asked : cases) {
            OracleAnswer ours = new OracleQuestion(asked).answer();
            if (new OracleComparison(asked).isSame(ours)) {
                passed++;
                continue;
            }
            Optional<Deviation> deviation = explanation(asked, ours);
            deviation.ifPresentOrElse((rule) -> deviating.merge(rule.name(), 1, Integer::sum),
                    () -> failed.add(describe(asked, ours)));
        }
        print("traversal.jsonl", passed, failed.size(), deviating);
        assertThat(cases).as("Cases in traversal.jsonl").isNotEmpty();
        assertThat(failed).as("Differences that no rule explains").isEmpty();
    }

    private static Optional<Deviation> explanation(OracleCase asked, OracleAnswer ours) {
        Difference difference = Difference.of(asked, ours);
        return Deviation.all().stream().filter((deviation) -> deviation.explains().test(difference)).findFirst();
    }

    private static String describe(OracleCase asked, OracleAnswer ours) {
        Object theirs = (asked.error() != null) ? asked.error() : asked.expected();
        return "%s %s%n  Alembic: %s%n  ours:    %s".formatted(asked.id(), asked.summary(), theirs, ours);
    }

    @Test
    void everyPlanOverALargeGraphIsAlembics() {
        List<LargeOracleCase> cases = OracleCorpus.find().read("traversal_large.jsonl", LargeOracleCase.class);
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (LargeOracleCase large : cases) {
            RevisionGraph graph = large.graph();
            List<String> heads = graph.effectiveHeads().stream().map((head) -> head.id().value()).sorted().toList();
            assertThat(heads).as(large.id()).containsExactlyElementsOf(large.heads().stream().sorted().toList());
            for (LargeOracleCase.PlanDigest plan : large.plans()) {
                if (LargeOracleCase.isPlan(graph, plan)) {
                    passed++;
                }
                else {
                    failed.add("%s: %s %s".formatted(large.id(), plan.command(), plan.target()));
                }
            }
        }
        print("traversal_large.jsonl", passed, failed.size(), Map.of());
        assertThat(passed + failed.size()).as("Plans in traversal_large.jsonl").isPositive();
        assertThat(failed).as("Plans that are not Alembic's").isEmpty();
    }

    @Test
    void everyDeviationIsDocumentedAndEveryDocumentedOneExists() throws IOException {
        List<String> documented = Files.readAllLines(DIFFERENCES)
            .stream()
            .filter((line) -> line.startsWith("### `"))
            .map((line) -> line.substring(line.indexOf('`') + 1, line.lastIndexOf('`')))
            .toList();
        assertThat(documented)
            .containsExactlyInAnyOrderElementsOf(Deviation.all().stream().map(Deviation::name).toList());
    }

    private static void print(String file, int passed, int failed, Map<String, Integer> deviating) {
        int total = deviating.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%s: passed %d, failed %d, deviating %d%n", file, passed, failed, total);
        deviating.forEach((rule, count) -> System.out.printf("  %s %d%n", rule, count));
    }

}
