package dev.migrator.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a downgrade undoes.
 */
final class DowngradeDeviations {

    private static final Pattern BRANCH_BASE = Pattern.compile("(.+)@base");

    private static final Pattern DOWN = Pattern.compile("(?:(.+)@)?([A-Za-z0-9_.]+)?-([0-9]+)");

    private DowngradeDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("branch-base", DowngradeDeviations::isSharedTrunkKept),
                new Deviation("down-over-a-merge", DowngradeDeviations::isOneMeaningOverMerge));
    }

    private static boolean isSharedTrunkKept(Difference difference) {
        Matcher target = BRANCH_BASE.matcher(difference.target());
        if (!difference.isCommand("downgrade") || !target.matches() || difference.alembicFailed()
                || !difference.isSoundChange()) {
            return false;
        }
        Set<String> undone = difference.graph()
            .dependants(difference.graph().onlyOnBranch(target.group(1), difference.applied()));
        undone.retainAll(difference.applied());
        Set<String> theirs = new HashSet<>(difference.asked().expected().stepIds());
        return undone.equals(Set.copyOf(difference.ours().stepIds())) && theirs.containsAll(undone);
    }

    private static boolean isOneMeaningOverMerge(Difference difference) {
        Matcher target = DOWN.matcher(difference.target());
        if (!difference.isCommand("downgrade") || !difference.alembicFailedWith("ambiguous_walk")
                || !target.matches()) {
            return false;
        }
        NaiveGraph graph = difference.graph();
        Set<String> start = (target.group(2) != null) ? difference.lookUp(target.group(2))
                : graph.maximal(difference.rows());
        NaiveGraph.Descent descent = graph.descend(start, difference.graph().steps(target.group(3)));
        if (difference.weFailedWith(RelativeOutOfRangeException.class)) {
            return descent.merge() && descent.tooFar();
        }
        if ("downgrade".equals(difference.asked().via()) && !difference.ours().isError()) {
            List<?> stops = (List<?>) difference.ours().result();
            return descent.merge() && (stops.equals(List.of("base")) || descent.reached().containsAll(stops));
        }
        if (target.group(1) == null && difference.weFailedWith(NotAppliedException.class)) {
            return descent.merge()
                    && descent.reached().stream().allMatch((end) -> undoneAbove(end, difference).isEmpty());
        }
        return descent.merge() && difference.isCommand("downgrade") && difference.isSoundChange()
                && descent.reached()
                    .stream()
                    .filter((end) -> target.group(1) == null || graph.isOnBranch(end, target.group(1)))
                    .allMatch((end) -> undoneAbove(end, difference).equals(Set.copyOf(difference.ours().stepIds())));
    }

    private static Set<String> undoneAbove(String end, Difference difference) {
        NaiveGraph graph = difference.graph();
        Set<String> children = new HashSet<>(graph.ids());
        children.removeIf((id) -> !graph.parentsOf(id).contains(end));
        Matcher target = DOWN.matcher(difference.target());
        if (children.size() > 1 && target.matches() && target.group(2) == null) {
            children.retainAll(graph.ancestors(graph.maximal(difference.rows())));
        }
        Set<String> undone = graph.dependants(children);
        undone.retainAll(difference.applied());
        return undone;
    }

}
