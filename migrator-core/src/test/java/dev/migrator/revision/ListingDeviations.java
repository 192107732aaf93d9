package dev.migrator.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown of the history.
 */
final class ListingDeviations {

    private static final Pattern RANGE = Pattern.compile("(?:([^:@]+)@)?([^:@]*):([^:]*)");

    private static final Pattern STEPS = Pattern.compile("([A-Za-z0-9_.]*)([+-])([0-9]+)");

    private ListingDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("history-start-below-the-end", ListingDeviations::isStartCountedFromEnd),
                new Deviation("history-start-below-a-revision", ListingDeviations::isStartCountedFromRevision),
                new Deviation("history-across-dependencies", ListingDeviations::isListedAcrossDependencies),
                new Deviation("history-of-a-branch", ListingDeviations::isListedForBranch),
                new Deviation("labels-below", ListingDeviations::isLabelledBelow));
    }

    private static boolean isStartCountedFromEnd(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        return range.matches() && range.group(2).matches("-[0-9]+") && isListing(difference);
    }

    private static boolean isStartCountedFromRevision(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        return range.matches() && range.group(2).matches("[A-Za-z0-9_.]+[+-][0-9]+")
                && difference.alembicFailedWith("not_found") && (difference.ours().isError() || isListing(difference));
    }

    private static boolean isListedAcrossDependencies(Difference difference) {
        return (difference.alembicBroke("sort_incomplete") || difference.alembicFailedWith("overlap"))
                && isListing(difference);
    }

    private static boolean isListedForBranch(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        return range.matches() && range.group(1) != null && isListing(difference);
    }

    /**
     * Whether we list what lies between the two ends, newest first.
     */
    private static boolean isListing(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        if (!difference.isCommand("history") || difference.ours().isError() || !range.matches()) {
            return false;
        }
        Set<String> ends = new HashSet<>(ends(difference, range.group(3)));
        if (range.group(1) != null) {
            ends.removeIf((id) -> !difference.graph().isOnBranch(id, range.group(1)));
        }
        Set<String> wanted = between(starts(difference, range, ends), ends, difference.graph());
        List<String> listed = ((List<?>) difference.ours().result()).stream().map(String.class::cast).toList();
        return listed.size() == wanted.size() && wanted.containsAll(listed) && difference.graph().isNewestFirst(listed);
    }

    private static Set<String> between(Set<String> starts, Set<String> ends, NaiveGraph graph) {
        Set<String> between = graph.closure(ends);
        if (starts.isEmpty()) {
            return between;
        }
        Set<String> onTheLine = new HashSet<>(between);
        onTheLine.removeIf((id) -> graph.ancestors(Set.of(id)).stream().noneMatch(starts::contains));
        between.retainAll(graph.dependants(starts));
        return onTheLine.stream().anyMatch(ends::contains) ? onTheLine : between;
    }

    private static Set<String> starts(Difference difference, Matcher range, Set<String> ends) {
        String start = range.group(2);
        Matcher steps = STEPS.matcher(start);
        if (!steps.matches()) {
            boolean none = start.isEmpty() || start.equals("base");
            return none ? Set.of() : ends(difference, (range.group(1) != null) ? range.group(1) + "@" + start : start);
        }
        int count = difference.graph().steps(steps.group(3));
        if (steps.group(1).isEmpty()) {
            return difference.graph().generationBelow(ends, count);
        }
        Set<String> from = difference.lookUp(steps.group(1));
        return steps.group(2).equals("-") ? difference.graph().descend(from, count).reached()
                : difference.graph().ascend(from, count);
    }

    private static Set<String> ends(Difference difference, String end) {
        boolean leftOut = end.isEmpty() || end.equals("current") && difference.rows().isEmpty();
        if (leftOut) {
            return difference.graph().maximal(difference.graph().ids());
        }
        return end.equals("current") ? difference.graph().maximal(difference.rows()) : difference.lookUp(end);
    }

    private static boolean isLabelledBelow(Difference difference) {
        if (!difference.isCommand("describe") || difference.alembicFailed() || difference.ours().isError()) {
            return false;
        }
        Map<?, ?> theirs = (Map<?, ?>) difference.asked().result();
        Map<?, ?> ours = (Map<?, ?>) difference.ours().result();
        return theirs.keySet()
            .stream()
            .allMatch((id) -> isLabelledBelow((String) id, (Map<?, ?>) theirs.get(id), (Map<?, ?>) ours.get(id),
                    difference));
    }

    private static boolean isLabelledBelow(String id, Map<?, ?> theirs, Map<?, ?> ours, Difference difference) {
        Map<Object, Object> theirsWithout = new HashMap<>(theirs);
        Map<Object, Object> oursWithout = new HashMap<>(ours);
        List<?> theirLabels = (List<?>) Objects.requireNonNullElse(theirsWithout.remove("labels"), List.of());
        List<?> ourLabels = (List<?>) Objects.requireNonNullElse(oursWithout.remove("labels"), List.of());
        return theirsWithout.equals(oursWithout) && new HashSet<>(ourLabels).containsAll(theirLabels)
                && new TreeSet<>(ourLabels.stream().map(String.class::cast).toList()).equals(labelsOf(id, difference));
    }

    private static Set<String> labelsOf(String id, Difference difference) {
        NaiveGraph graph = difference.graph();
        Set<String> labels = new TreeSet<>();
        for (OracleCase.Node node : difference.asked().revisions()) {
            boolean below = graph.ancestors(Set.of(id)).contains(node.id());
            boolean above = graph.ancestors(Set.of(node.id())).contains(id) && graph.isPlainLine(id, node.id());
            if (below || above) {
                labels.addAll(node.labels());
            }
        }
        return labels;
    }

}
