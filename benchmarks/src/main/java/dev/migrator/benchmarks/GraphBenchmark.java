package dev.migrator.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Builds graphs of revisions and plans the way from nothing to their heads: one line,
 * lines that fork and join again as branches of teams do, and a random graph that has
 * hundreds of heads. A walk in topological order over the same edges is measured beside,
 * for nothing can be planned without one.
 */
final class GraphBenchmark implements Benchmark {

    private static final String BUILD = "build and check";

    private static final String PLAN = "plan the way to the heads";

    private static final long SEED = 20261121;

    @Override
    public Findings run(Server server, Size size) throws Exception {
        List<Table> tables = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (int revisions : size.pick(List.of(1_000, 10_000), List.of(1_000, 10_000, 50_000))) {
            tables.add(contest("one line", linear(revisions), size));
            Table branched = contest("branches and merges", forksAndMerges(revisions), size);
            tables.add(branched);
            tables.add(contest("random, many heads", random(revisions), size));
            if (revisions == 10_000) {
                goals.add(new Goal("10,000 revisions with branches and merges, built and planned", 20,
                        branched.median(BUILD) + branched.median(PLAN), "ms"));
            }
        }
        return new Findings(tables, goals);
    }

    private static Table contest(String shape, List<Revision> revisions, Size size) throws Exception {
        RevisionGraph graph = RevisionGraph.of(revisions);
        Target heads = Target.parse("heads");
        String title = "Graph of %,d revisions, %s, %,d heads".formatted(revisions.size(), shape, graph.heads().size());
        int rounds = size.pick(10, 30);
        return new Contest(title, "ms", rounds, rounds).enter("bare walk", () -> measured(() -> bareWalk(revisions)))
            .enter(BUILD, () -> measured(() -> RevisionGraph.of(revisions)))
            .enter(PLAN, () -> measured(() -> graph.upgrade(heads, Set.of())))
            .run();
    }

    private static Result measured(Supplier<?> work) throws Exception {
        return Result.timed(() -> {
            if (work.get() == null) {
                throw new IllegalStateException("nothing was computed");
            }
        });
    }

    private static List<Revision> bareWalk(List<Revision> revisions) {
        Set<RevisionId> seen = new HashSet<>();
        List<Revision> order = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            if (seen.containsAll(revision.parents())) {
                seen.add(revision.id());
                order.add(revision);
            }
        }
        return order;
    }

    private static List<Revision> linear(int size) {
        return revisions(size, (number) -> number == 0 ? Set.of() : Set.of(number - 1));
    }

    /** Up to eight branches at a time; one in ten revisions forks, one in ten merges. */
    private static List<Revision> forksAndMerges(int size) {
        Random random = new Random(SEED);
        List<Integer> open = new ArrayList<>();
        return revisions(size, (number) -> {
            if (open.isEmpty()) {
                open.add(number);
                return Set.of();
            }
            int line = random.nextInt(open.size());
            Set<Integer> parents = new LinkedHashSet<>(List.of(open.get(line)));
            int kind = random.nextInt(10);
            if (kind == 0 && open.size() < 8) {
                open.add(number);
            }
            else if (kind == 1 && open.size() > 1) {
                int other = (line + 1) % open.size();
                parents.add(open.get(other));
                open.set(line, number);
                open.remove(other);
            }
            else {
                open.set(line, number);
            }
            return parents;
        });
    }

    /** Each continues one to three of the hundred before it. */
    private static List<Revision> random(int size) {
        Random random = new Random(SEED);
        return revisions(size, (number) -> {
            Set<Integer> parents = new LinkedHashSet<>();
            for (int count = random.nextInt(3); number > 0 && count >= 0; count--) {
                parents.add(number - 1 - random.nextInt(Math.min(number, 100)));
            }
            return parents;
        });
    }

    private static List<Revision> revisions(int size, IntFunction<Set<Integer>> parents) {
        List<Revision> revisions = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            List<RevisionId> ids = parents.apply(number).stream().map(GraphBenchmark::id).toList();
            revisions.add(new Revision(id(number), ids, List.of(), List.of(), "", number + ".sql"));
        }
        return revisions;
    }

    private static RevisionId id(int number) {
        return new RevisionId("r%08d".formatted(number));
    }

}
