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
public final class GraphBenchmark {

    private static final long SEED = 20261121;

    private final int rounds;

    private GraphBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Prints the figures.
     * @param arguments the number of rounds, and then numbers of revisions; 30 and 1000,
     * 10000 and 50000 where left out
     */
    public static void main(String[] arguments) {
        GraphBenchmark benchmark = new GraphBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30);
        List<Integer> sizes = new ArrayList<>();
        for (int index = 1; index < arguments.length; index++) {
            sizes.add(Integer.parseInt(arguments[index]));
        }
        System.out.printf("java %s, seed %d, %d rounds after as many to warm up%n", System.getProperty("java.version"),
                SEED, benchmark.rounds);
        for (int size : sizes.isEmpty() ? List.of(1_000, 10_000, 50_000) : sizes) {
            benchmark.run("linear", linear(size));
            benchmark.run("forks and merges", forksAndMerges(size));
            benchmark.run("random, many heads", random(size));
        }
    }

    private void run(String shape, List<Revision> revisions) {
        RevisionGraph graph = RevisionGraph.of(revisions);
        Target heads = Target.parse("heads");
        System.out.printf("%n%d revisions, %s, %d heads%n", revisions.size(), shape, graph.heads().size());
        System.out.println("  bare walk: " + measured(() -> bareWalk(revisions)));
        System.out.println("  build:     " + measured(() -> RevisionGraph.of(revisions)));
        System.out.println("  plan:      " + measured(() -> graph.upgrade(heads, Set.of())));
    }

    private String measured(Supplier<?> work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 2 * this.rounds; round++) {
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("nothing was computed");
            }
            if (round >= this.rounds) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return Figures.of(times, "ms");
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
