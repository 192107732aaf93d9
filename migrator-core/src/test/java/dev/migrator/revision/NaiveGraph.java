package dev.migrator.revision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second, plain model of a graph, to check answers against: sets of names, no indexes,
 * nothing shared with the code under test.
 */
final class NaiveGraph {

    private final Map<String, Set<String>> parents = new HashMap<>();

    private final Map<String, Set<String>> needs = new HashMap<>();

    private final Map<String, String> ids = new HashMap<>();

    NaiveGraph(List<OracleCase.Node> nodes) {
        for (OracleCase.Node node : nodes) {
            this.ids.put(node.id(), node.id());
            node.labels().forEach((label) -> this.ids.put(label, node.id()));
        }
        for (OracleCase.Node node : nodes) {
            this.parents.put(node.id(), new LinkedHashSet<>(node.down()));
            Set<String> needed = new LinkedHashSet<>(node.down());
            node.dependsOn().forEach((dependency) -> needed.add(this.ids.getOrDefault(dependency, dependency)));
            this.needs.put(node.id(), needed);
        }
    }

    Set<String> ids() {
        return this.needs.keySet();
    }

    /**
     * All names that a word could stand for: a full name, or those that begin with it.
     */
    Set<String> namesMatching(String word) {
        if (this.ids.containsKey(word)) {
            return Set.of(word);
        }
        Set<String> names = new TreeSet<>();
        for (String name : this.ids.keySet()) {
            if (name.length() > 3 && name.startsWith(word)) {
                names.add(name);
            }
        }
        return names;
    }

    boolean isLabel(String word) {
        return this.ids.containsKey(word) && !this.needs.containsKey(word);
    }

    String idOf(String name) {
        return this.ids.get(name);
    }

    Set<String> parentsOf(String id) {
        return this.parents.get(id);
    }

    Set<String> needsOf(String id) {
        return this.needs.get(id);
    }

    /**
     * These and all that they need.
     */
    Set<String> closure(Iterable<String> start) {
        return closure(start, this.needs);
    }

    /**
     * These and all before them through parents.
     */
    Set<String> ancestors(Iterable<String> start) {
        return closure(start, this.parents);
    }

    private static Set<String> closure(Iterable<String> start, Map<String, Set<String>> edges) {
        Set<String> closure = new HashSet<>();
        start.forEach((id) -> collect(id, edges, closure));
        return closure;
    }

    private static void collect(String id, Map<String, Set<String>> edges, Set<String> closure) {
        if (closure.add(id)) {
            edges.getOrDefault(id, Set.of()).forEach((next) -> collect(next, edges, closure));
        }
    }

    /**
     * All revisions that need one of these, and these.
     */
    Set<String> dependants(Set<String> start) {
        Set<String> dependants = new HashSet<>();
        for (String id : this.needs.keySet()) {
            if (closure(Set.of(id)).stream().anyMatch(start::contains)) {
                dependants.add(id);
            }
        }
        return dependants;
    }

    /**
     * Those that no other of them needs.
     */
    Set<String> maximal(Set<String> ids) {
        Set<String> maximal = new TreeSet<>(ids);
        for (String id : ids) {
            Set<String> below = closure(this.needs.get(id));
            maximal.removeAll(below);
        }
        return maximal;
    }

    boolean isAncestorOrDescendant(String one, String other) {
        return ancestors(Set.of(one)).contains(other) || ancestors(Set.of(other)).contains(one);
    }

    /**
     * What is applied on a branch and below nothing that stays applied elsewhere.
     */
    Set<String> onlyOnBranch(String branch, Set<String> applied) {
        Set<String> elsewhere = new HashSet<>(applied);
        elsewhere.removeIf((id) -> isOnBranch(id, branch));
        Set<String> onlyHere = new HashSet<>(applied);
        onlyHere.removeAll(ancestors(elsewhere));
        Set<String> gone = dependants(onlyHere);
        while (elsewhere.removeAll(gone)) {
            onlyHere = new HashSet<>(applied);
            onlyHere.removeAll(ancestors(elsewhere));
            gone = dependants(onlyHere);
        }
        return onlyHere;
    }

    /**
     * Whether a revision is before or after the one that a branch is named after.
     */
    boolean isOnBranch(String id, String branch) {
        return namesMatching(branch).stream().anyMatch((name) -> isAncestorOrDescendant(idOf(name), id));
    }

    /**
     * The heads of the graph from which steps down are counted: those that nobody needs,
     * on a branch those of that branch, or else those of it without children.
     * @param branch a name, or null for all
     */
    Set<String> headsToCountFrom(String branch) {
        Set<String> heads = new TreeSet<>(maximal(ids()));
        if (branch == null) {
            return heads;
        }
        heads.removeIf((id) -> !isOnBranch(id, branch));
        if (heads.isEmpty()) {
            heads.addAll(declaredHeads());
            heads.removeIf((id) -> !isOnBranch(id, branch));
        }
        return heads;
    }

    /**
     * Those that are nobody's parent.
     */
    Set<String> declaredHeads() {
        Set<String> heads = new TreeSet<>(ids());
        this.parents.values().forEach(heads::removeAll);
        return heads;
    }

    /**
     * Reads a number of steps, of which more than there are revisions are as many as one
     * more.
     */
    int steps(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(ids().size() + 1)).intValue();
    }

    /**
     * Goes so many parents down from each of these.
     */
    Descent descend(Set<String> starts, int steps) {
        Set<String> places = new HashSet<>(starts);
        boolean merge = false;
        boolean tooFar = false;
        boolean atBase = false;
        for (int step = 0; step < steps; step++) {
            tooFar |= atBase;
            Set<String> next = new HashSet<>();
            for (String place : places) {
                merge |= parentsOf(place).size() > 1;
                atBase |= parentsOf(place).isEmpty();
                next.addAll(parentsOf(place));
            }
            places = next;
        }
        return new Descent(places, merge, tooFar);
    }

    /**
     * Goes so many children up from each of these.
     */
    Set<String> ascend(Set<String> starts, int steps) {
        Set<String> places = starts;
        for (int step = 0; step < steps; step++) {
            Set<String> below = places;
            places = new HashSet<>(ids());
            places.removeIf((id) -> parentsOf(id).stream().noneMatch(below::contains));
        }
        return places;
    }

    /**
     * Goes so many parents down on every way, and stays where there is no parent.
     */
    Set<String> generationBelow(Set<String> starts, int steps) {
        Set<String> places = starts;
        for (int step = 0; step < steps; step++) {
            Set<String> next = new HashSet<>();
            for (String place : places) {
                next.addAll(parentsOf(place).isEmpty() ? Set.of(place) : parentsOf(place));
            }
            places = next;
        }
        return places;
    }

    /**
     * Whether there is neither a branch point nor a merge from one revision up to
     * another, both included.
     */
    boolean isPlainLine(String from, String to) {
        return ids().stream()
            .filter((id) -> ancestors(Set.of(id)).contains(from) && ancestors(Set.of(to)).contains(id))
            .allMatch((id) -> parentsOf(id).size() <= 1
                    && this.needs.values().stream().filter((needed) -> needed.contains(id)).count() <= 1);
    }

    /**
     * Where going down led.
     *
     * @param reached the revisions, without the base
     * @param merge whether there were several parents on the way
     * @param tooFar whether a line ended before the steps did
     */
    record Descent(Set<String> reached, boolean merge, boolean tooFar) {
    }

    /**
     * Whether each comes after everything it needs among them.
     */
    boolean isOldestFirst(List<String> order) {
        Set<String> waiting = new HashSet<>(order);
        for (String id : order) {
            waiting.remove(id);
            if (closure(Set.of(id)).stream().anyMatch(waiting::contains)) {
                return false;
            }
        }
        return waiting.isEmpty();
    }

    /**
     * Whether each comes before everything it needs among them.
     */
    boolean isNewestFirst(List<String> order) {
        List<String> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return isOldestFirst(reversed);
    }

    /**
     * Whether somebody needs itself.
     */
    boolean hasCycle() {
        return this.needs.keySet().stream().anyMatch((id) -> closure(this.needs.get(id)).contains(id));
    }

}
