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

    private static final Pattern RANGE = Pattern.compile("([^:]*):([^:]*)");

    private ListingDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("history-start-below-the-end", ListingDeviations::isStartCountedFromEnd),
                new Deviation("history-start-below-a-revision", ListingDeviations::isStartCountedFromRevision),
                new Deviation("history-across-dependencies", ListingDeviations::isListedAcrossDependencies),
                new Deviation("labels-below", ListingDeviations::isLabelledBelow));
    }

    private static boolean isStartCountedFromEnd(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        if (!difference.isCommand("history") || !range.matches() || !range.group(1).matches("-[0-9]+")
                || difference.ours().isError()) {
            return false;
        }
        NaiveGraph graph = difference.graph();
        Set<String> ends = ends(difference, range.group(2));
        Set<String> starts = graph.generationBelow(ends, Integer.parseInt(range.group(1).substring(1)));
        Set<String> between = graph.closure(ends);
        between.removeIf((id) -> graph.ancestors(Set.of(id)).stream().noneMatch(starts::contains));
        return isListing(difference, between);
    }

    private static Set<String> ends(Difference difference, String end) {
        boolean leftOut = end.isEmpty() || end.equals("current") && difference.rows().isEmpty();
        if (leftOut) {
            return difference.graph().maximal(difference.graph().ids());
        }
        return end.equals("current") ? difference.graph().maximal(difference.rows()) : difference.lookUp(end);
    }

    private static boolean isStartCountedFromRevision(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        if (!difference.isCommand("history") || !difference.alembicFailedWith("not_found") || !range.matches()) {
            return false;
        }
        Matcher start = Pattern.compile("([A-Za-z0-9_.]+)-([0-9]+)").matcher(range.group(1));
        if (!start.matches() || difference.graph().namesMatching(start.group(1)).isEmpty()) {
            return false;
        }
        if (difference.ours().isError()) {
            return true;
        }
        NaiveGraph graph = difference.graph();
        Set<String> starts = graph.descend(difference.lookUp(start.group(1)), Integer.parseInt(start.group(2)))
            .reached();
        Set<String> between = graph.closure(ends(difference, range.group(2)));
        between.removeIf((id) -> graph.ancestors(Set.of(id)).stream().noneMatch(starts::contains));
        return starts.size() == 1 && isListing(difference, between);
    }

    private static boolean isListedAcrossDependencies(Difference difference) {
        Matcher range = RANGE.matcher(difference.target());
        if (!difference.alembicBroke("sort_incomplete") || !range.matches()) {
            return false;
        }
        NaiveGraph graph = difference.graph();
        Set<String> starts = ends(difference, range.group(1));
        Set<String> between = graph.closure(ends(difference, range.group(2)));
        Set<String> onTheLine = new HashSet<>(between);
        onTheLine.removeIf((id) -> graph.ancestors(Set.of(id)).stream().noneMatch(starts::contains));
        between.retainAll(graph.dependants(starts));
        return isListing(difference, between) || isListing(difference, onTheLine);
    }

    private static boolean isListing(Difference difference, Set<String> wanted) {
        List<String> listed = ((List<?>) difference.ours().result()).stream().map(String.class::cast).toList();
        return listed.size() == wanted.size() && wanted.containsAll(listed) && difference.graph().isNewestFirst(listed);
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
