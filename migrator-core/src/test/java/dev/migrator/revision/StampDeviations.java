package dev.migrator.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is applied after stamping.
 */
final class StampDeviations {

    private static final Pattern BRANCH_BASE = Pattern.compile("(.+)@base");

    private static final Pattern DOWN = Pattern.compile("(?:(.+)@)?-([0-9]+)");

    private StampDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("stamp-down-from-the-graphs-heads", StampDeviations::isCountedFromHeadsOfGraph),
                new Deviation("stamp-keeps-the-rest", StampDeviations::isStampThatKeepsTheRest),
                new Deviation("stamp-several", StampDeviations::isStampOfSeveral),
                new Deviation("stamp-implied-row", StampDeviations::isStampOverImpliedRows));
    }

    private static boolean isCountedFromHeadsOfGraph(Difference difference) {
        List<Matcher> counted = difference.asked()
            .targets()
            .stream()
            .map(DOWN::matcher)
            .filter(Matcher::matches)
            .toList();
        if (!difference.isCommand("stamp") || counted.isEmpty()) {
            return false;
        }
        List<NaiveGraph.Descent> descents = counted.stream().map((target) -> descend(difference, target)).toList();
        if (difference.weFailedWith(AmbiguousStepException.class)) {
            return descents.stream().anyMatch(NaiveGraph.Descent::merge);
        }
        if (difference.weFailedWith(RelativeOutOfRangeException.class)) {
            return descents.stream().anyMatch(NaiveGraph.Descent::tooFar);
        }
        return isRightStamp(difference);
    }

    private static boolean isStampThatKeepsTheRest(Difference difference) {
        if (difference.asked().targets().size() != 1 || difference.alembicFailed() || !isRightStamp(difference)) {
            return false;
        }
        // Nothing is made up: what we keep beyond Alembic was applied before.
        Set<String> kept = new HashSet<>(stamped(difference));
        kept.removeAll(difference.graph().closure(difference.asked().rowsAtTheEnd()));
        return !kept.isEmpty() && difference.applied().containsAll(kept);
    }

    private static boolean isStampOfSeveral(Difference difference) {
        return (difference.asked().targets().size() > 1 || difference.target().contains("@heads"))
                && isRightStamp(difference);
    }

    private static boolean isStampOverImpliedRows(Difference difference) {
        return difference.hasImpliedRow() && isRightStamp(difference);
    }

    private static boolean isRightStamp(Difference difference) {
        return difference.isCommand("stamp") && !difference.ours().isError()
                && difference.ours().rowsAtTheEnd().equals(difference.maximalRows(stamped(difference)));
    }

    private static Set<String> stamped(Difference difference) {
        Set<String> removed = new HashSet<>();
        Set<String> added = new HashSet<>();
        for (String target : difference.asked().targets()) {
            Matcher base = BRANCH_BASE.matcher(target);
            Matcher down = DOWN.matcher(target);
            if (target.equals("base")) {
                removed.addAll(difference.applied());
            }
            else if (base.matches()) {
                removed.addAll(difference.graph().onlyOnBranch(base.group(1), difference.applied()));
            }
            else {
                added.addAll(down.matches() ? descend(difference, down).reached() : difference.lookUp(target));
            }
        }
        removed.addAll(added);
        Set<String> stamped = new HashSet<>(difference.applied());
        stamped.removeAll(difference.graph().dependants(removed));
        stamped.addAll(difference.graph().closure(added));
        return stamped;
    }

    private static NaiveGraph.Descent descend(Difference difference, Matcher target) {
        return difference.graph()
            .descend(difference.graph().headsToCountFrom(target.group(1)), difference.graph().steps(target.group(2)));
    }

}
