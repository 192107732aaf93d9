package dev.migrator.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.DatabaseObject;

/**
 * The order of steps:
 * <ol>
 * <li>what makes a thing comes after what makes the things that it needs;</li>
 * <li>what drops a thing comes after what drops the things that need it;</li>
 * <li>what changes a thing so that nothing may need it meanwhile comes between
 * these;</li>
 * <li>what drops a thing comes before what makes another of its name;</li>
 * <li>among steps that could be next, the stage decides, then the key.</li>
 * </ol>
 * Things that need each other are made, or dropped, in parts: the first step on such a
 * circle that can be taken apart is, and the order is sought again.
 *
 * @see <a href=
 * "https://en.wikipedia.org/wiki/Topological_sorting#Kahn's_algorithm">Kahn's
 * algorithm</a>
 */
final class StepOrder {

    private final Requirements from;

    private final Requirements to;

    StepOrder(Requirements from, Requirements to) {
        this.from = from;
        this.to = to;
    }

    List<Step> sort(List<Step> steps) {
        List<Chain> chains = steps.stream().map((step) -> new Chain(List.of(step))).toList();
        while (true) {
            Attempt attempt = new Attempt(chains);
            List<Step> sorted = attempt.sort();
            Chain circular = attempt.separable();
            if (sorted.size() == attempt.nodes.size() || circular == null) {
                return attempt.withRest(sorted);
            }
            chains = chains.stream()
                .map((chain) -> chain == circular ? new Chain(circular.steps.get(0).parts()) : chain)
                .toList();
        }
    }

    /**
     * Steps that follow each other in this order.
     */
    private record Chain(List<Step> steps) {

        boolean separable() {
            return this.steps.size() == 1 && !this.steps.get(0).parts().isEmpty();
        }

    }

    /**
     * A step with its neighbours.
     */
    private static final class Node implements Comparable<Node> {

        private final Step step;

        private final Chain chain;

        private final int number;

        private final TreeSet<Node> later = new TreeSet<>();

        private int earlier;

        private int left;

        private boolean done;

        private Node(Step step, Chain chain, int number) {
            this.step = step;
            this.chain = chain;
            this.number = number;
        }

        private void before(Node other) {
            if (this != other && this.later.add(other)) {
                other.earlier++;
            }
        }

        /**
         * Whether a thing is there afterwards by another name, and needs what it needed.
         */
        private boolean renames() {
            return !this.step.drops().isEmpty() && this.step.releases().isEmpty();
        }

        @Override
        public int compareTo(Node other) {
            int byStep = this.step.compareTo(other.step);
            return byStep != 0 ? byStep : Integer.compare(this.number, other.number);
        }

    }

    /**
     * One try to order the steps.
     */
    private final class Attempt {

        private final List<Node> nodes = new ArrayList<>();

        private Attempt(List<Chain> chains) {
            for (Chain chain : chains) {
                Node previous = null;
                for (Step step : chain.steps) {
                    Node node = new Node(step, chain, this.nodes.size());
                    this.nodes.add(node);
                    if (previous != null) {
                        previous.before(node);
                    }
                    previous = node;
                }
            }
            connect();
        }

        private void connect() {
            Map<DatabaseObject, List<Node>> makers = by(Step::makes);
            Map<DatabaseObject, List<Node>> droppers = by(Step::drops);
            Map<DatabaseObject, List<Node>> changers = by(Step::changes);
            Map<Name, List<Node>> freeing = by(Name::freedBy);
            for (Node node : this.nodes) {
                for (DatabaseObject thing : node.step.needing()) {
                    at(makers, thing).forEach((maker) -> maker.before(node));
                    at(changers, thing).forEach((changer) -> changer.before(node));
                    for (DatabaseObject need : StepOrder.this.to.of(thing)) {
                        at(makers, need).forEach((maker) -> maker.before(node));
                        at(changers, need).forEach((changer) -> changer.before(node));
                    }
                }
                for (DatabaseObject thing : node.step.releases()) {
                    boolean renamed = at(droppers, thing).stream().anyMatch(Node::renames);
                    if (!renamed) {
                        at(droppers, thing).forEach(node::before);
                    }
                    for (DatabaseObject need : StepOrder.this.from.of(thing)) {
                        at(droppers, need).stream()
                            .filter((dropper) -> !renamed || !dropper.renames())
                            .forEach(node::before);
                        at(changers, need).forEach(node::before);
                    }
                }
                for (DatabaseObject thing : node.step.makes()) {
                    at(droppers, thing).forEach((dropper) -> dropper.before(node));
                }
                Name.takenBy(node.step).forEach((name) -> at(freeing, name).forEach((dropper) -> dropper.before(node)));
            }
        }

        private static <T> List<Node> at(Map<T, List<Node>> nodes, T key) {
            return nodes.getOrDefault(key, List.of());
        }

        private <T> Map<T, List<Node>> by(Function<Step, Collection<T>> things) {
            Map<T, List<Node>> nodes = new HashMap<>();
            for (Node node : this.nodes) {
                things.apply(node.step)
                    .forEach((thing) -> nodes.computeIfAbsent(thing, (key) -> new ArrayList<>()).add(node));
            }
            return nodes;
        }

        private List<Step> sort() {
            this.nodes.forEach((node) -> node.left = node.earlier);
            PriorityQueue<Node> ready = new PriorityQueue<>(
                    this.nodes.stream().filter((node) -> node.left == 0).toList());
            List<Step> sorted = new ArrayList<>();
            while (!ready.isEmpty()) {
                Node next = ready.remove();
                next.done = true;
                sorted.add(next.step);
                for (Node later : next.later) {
                    if (--later.left == 0) {
                        ready.add(later);
                    }
                }
            }
            return sorted;
        }

        /**
         * The first step on a circle that can be taken apart.
         */
        private @Nullable Chain separable() {
            return this.nodes.stream()
                .filter((node) -> !node.done && node.chain.separable() && reaches(node))
                .min(Comparator.naturalOrder())
                .map((node) -> node.chain)
                .orElse(null);
        }

        private boolean reaches(Node start) {
            Set<Node> seen = new HashSet<>();
            Deque<Node> open = new ArrayDeque<>(start.later);
            while (!open.isEmpty()) {
                Node node = open.remove();
                if (node == start) {
                    return true;
                }
                if (seen.add(node)) {
                    open.addAll(node.later);
                }
            }
            return false;
        }

        /**
         * Steps on circles that cannot be broken come last; PostgreSQL says what is wrong
         * with them.
         */
        private List<Step> withRest(List<Step> sorted) {
            List<Step> all = new ArrayList<>(sorted);
            this.nodes.stream().filter((node) -> !node.done).sorted().forEach((node) -> all.add(node.step));
            return all;
        }

    }

}
