package dev.migrator.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The things of one kind in two pictures, matched by what identifies them.
 *
 * @param removed those that only the first picture has, in its order
 * @param added those that only the second picture has, in its order
 * @param changed those that both have, and that are not equal
 * @param <T> the kind
 */
record Matching<T>(List<T> removed, List<T> added, List<Changed<T>> changed) {

    /**
     * Matches.
     * @param key what identifies a thing; no two of one picture have the same
     */
    static <T, K> Matching<T> of(List<T> from, List<T> to, Function<T, K> key) {
        Map<K, T> left = new LinkedHashMap<>();
        from.forEach((thing) -> left.put(key.apply(thing), thing));
        List<T> added = new ArrayList<>();
        List<Changed<T>> changed = new ArrayList<>();
        for (T thing : to) {
            T before = left.remove(key.apply(thing));
            if (before == null) {
                added.add(thing);
            }
            else if (!before.equals(thing)) {
                changed.add(new Changed<>(before, thing));
            }
        }
        return new Matching<>(List.copyOf(left.values()), added, changed);
    }

    /**
     * The steps for all of them.
     */
    List<Step> steps(Function<T, List<Step>> drop, Function<T, List<Step>> create,
            Function<Changed<T>, List<Step>> alter) {
        List<Step> steps = new ArrayList<>();
        this.removed.forEach((thing) -> steps.addAll(drop.apply(thing)));
        this.added.forEach((thing) -> steps.addAll(create.apply(thing)));
        this.changed.forEach((thing) -> steps.addAll(alter.apply(thing)));
        return steps;
    }

    /**
     * A thing that both pictures have, and that is not the same in them.
     *
     * @param from as it is
     * @param to as it is wanted
     * @param <T> the kind
     */
    record Changed<T>(T from, T to) {

    }

}
