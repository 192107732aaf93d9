package dev.migrator.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
