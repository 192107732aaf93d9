package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Decisions that a seed makes.
 *
 * @param random the source; used up as it is asked
 */
record Chance(Random random) {

    static Chance of(long seed) {
        return new Chance(new Random(seed));
    }

    /** Whether it is so, in so many of a hundred cases. */
    boolean percent(int often) {
        return this.random.nextInt(100) < often;
    }

    int upTo(int most) {
        return this.random.nextInt(most + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[this.random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(this.random.nextInt(choices.size()));
    }

    /** Some of them, in their order. */
    <T> List<T> some(List<T> choices, int atMost) {
        List<T> left = new ArrayList<>(choices);
        Collections.shuffle(left, this.random);
        List<T> chosen = left.subList(0, Math.min(left.size(), atMost == 0 ? 0 : upTo(atMost)));
        return choices.stream().filter(chosen::contains).toList();
    }

    <T> @Nullable T maybe(int often, Supplier<T> thing) {
        return percent(often) ? thing.get() : null;
    }

    @Nullable String comment() {
        return maybe(15, () -> of("one", "it's \"two\"", "three\nlines"));
    }

}
