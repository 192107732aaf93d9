package dev.migrator.revision;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule by which we answer otherwise than Alembic, on purpose. The reasons are in
 * {@code docs/reference/differences-from-alembic.md}, under the same name.
 *
 * @param name the name of the rule
 * @param explains whether the rule is about a difference and our answer is right by it
 */
record Deviation(String name, Predicate<Difference> explains) {

    static List<Deviation> all() {
        return Stream
            .of(GraphDeviations.all(), SpellingDeviations.all(), StepDeviations.all(), DowngradeDeviations.all(),
                    StateDeviations.all(), StampDeviations.all(), ListingDeviations.all())
            .flatMap(List::stream)
            .toList();
    }

}
