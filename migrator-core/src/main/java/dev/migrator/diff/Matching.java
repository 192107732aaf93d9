package dev.migrator.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The things of one kind in two pictures, matched by what identifies them.
 *
 * @param removed those that only the first picture has, in its order
 * @param added those that only the second picture has, in its order
 * @param kept those that both have, be they equal or not
 * @param <T> the kind
 */
record Matching<T>(List<T> removed, List<T> added, List<Pair<T>> kept) {

    /**
     * Matches.
     * @param key what identifies a thing; no two of one picture have the same
     */
    static <T, K> Matching<T> of(List<T> from, List<T> to, Function<T, K> key) {
        return of(from, to, key, Set.of());
    }

    /**
     * Matches.
     * @param key what identifies a thing; no two of one picture have the same
     * @param anew what identifies those that count as removed and added where both
     * pictures have them
     */
    static <T, K> Matching<T> of(List<T> from, List<T> to, Function<T, K> key, Set<? super K> anew) {
        Map<K, T> left = new LinkedHashMap<>();
        from.forEach((thing) -> left.put(key.apply(thing), thing));
        List<T> removed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        List<Pair<T>> kept = new ArrayList<>();
        for (T thing : to) {
            T before = left.remove(key.apply(thing));
            if (before == null) {
                added.add(thing);
            }
            else if (anew.contains(key.apply(thing))) {
                removed.add(before);
                added.add(thing);
            }
            else {
                kept.add(new Pair<>(before, thing));
            }
        }
        removed.addAll(left.values());
        return new Matching<>(removed, added, kept);
    }

    /**
     * Finds those that differ in nothing but their names. One that is made anew under its
     * name has none.
     * @param name what a thing is called
     * @param essence what a thing is, whatever it is called
     * @return each of the first picture with one of the second, at most once
     */
    List<Pair<T>> renamed(Function<T, ?> name, Function<T, ?> essence) {
        Set<?> before = this.removed.stream().map(name).collect(Collectors.toSet());
        List<T> candidates = new ArrayList<>(this.added);
        candidates.removeIf((thing) -> before.contains(name.apply(thing)));
        List<Pair<T>> pairs = new ArrayList<>();
        Set<?> after = this.added.stream().map(name).collect(Collectors.toSet());
        for (T thing : this.removed.stream().filter((thing) -> !after.contains(name.apply(thing))).toList()) {
            Object wanted = essence.apply(thing);
            candidates.stream()
                .filter((candidate) -> essence.apply(candidate).equals(wanted))
                .findFirst()
                .ifPresent((found) -> {
                    candidates.remove(found);
                    pairs.add(new Pair<>(thing, found));
                });
        }
        return pairs;
    }

    /**
     * Those that are left without some pairs.
     */
    Matching<T> without(List<Pair<T>> pairs) {
        List<T> left = new ArrayList<>(this.removed);
        List<T> right = new ArrayList<>(this.added);
        pairs.forEach((pair) -> {
            left.remove(pair.from());
            right.remove(pair.to());
        });
        return new Matching<>(left, right, this.kept);
    }

    /**
     * The steps for all of them.
     * @param alter gives none for things that are equal
     */
    List<Step> steps(Function<T, List<Step>> drop, Function<T, List<Step>> create,
            Function<Pair<T>, List<Step>> alter) {
        List<Step> steps = new ArrayList<>();
        this.removed.forEach((thing) -> steps.addAll(drop.apply(thing)));
        this.added.forEach((thing) -> steps.addAll(create.apply(thing)));
        this.kept.forEach((thing) -> steps.addAll(alter.apply(thing)));
        return steps;
    }

    /**
     * A thing that both pictures have.
     *
     * @param from as it is
     * @param to as it is wanted
     * @param <T> the kind
     */
    record Pair<T>(T from, T to) {

    }

}
