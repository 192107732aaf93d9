package dev.migrator.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets that count steps.
 */
final class StepDeviations {

    private static final Pattern HEAD = Pattern.compile("((?:.*:)?(?:([^:@]+)@)?)head((?:[+-][0-9]+)?)");

    private static final Pattern DOWN = Pattern.compile("(?:(.+)@)?-([0-9]+)");

    private StepDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("one-effective-head", StepDeviations::isOneEffectiveHead),
                new Deviation("walk-past-the-end", StepDeviations::isRefusedBeyondTheEnd),
                new Deviation("below-the-base", StepDeviations::isRefusedBelowTheBase),
                new Deviation("down-from-several-heads", StepDeviations::isRefusedFromSeveralHeads),
                new Deviation("branch-without-a-head", StepDeviations::isRefusedOnBranch),
                new Deviation("down-from-the-graphs-heads", StepDeviations::isCountedFromHeadsOfGraph));
    }

    private static boolean isOneEffectiveHead(Difference difference) {
        Matcher target = HEAD.matcher(difference.target());
        if (!difference.alembicFailedWith("multiple_heads") || !target.matches()) {
            return false;
        }
        String branch = target.group(2);
        Set<String> heads = difference.graph().declaredHeads();
        heads.removeIf((id) -> branch != null && !difference.graph().isOnBranch(id, branch));
        Set<String> effective = difference.graph().maximal(heads);
        // The answer must be the one for the head by its name.
        return effective.size() == 1 && difference.ours()
            .isLike(difference.answerFor(target.group(1) + effective.iterator().next() + target.group(3)));
    }

    private static boolean isRefusedBeyondTheEnd(Difference difference) {
        return (difference.alembicBroke("walk_past_end") || resolvesToNothing(difference.asked()))
                && difference.weFailedWith(RelativeOutOfRangeException.class);
    }

    private static boolean resolvesToNothing(OracleCase asked) {
        return "upgrade".equals(asked.via()) && asked.result() instanceof List<?> result
                && (result.contains(null) || result.contains("base"));
    }

    private static boolean isRefusedBelowTheBase(Difference difference) {
        return difference.asked()
            .targets()
            .stream()
            .anyMatch((target) -> target.matches("(.*[@:])?base-[1-9][0-9]*(:.*)?"))
                && difference.weFailedWith(RelativeOutOfRangeException.class);
    }

    private static boolean isRefusedFromSeveralHeads(Difference difference) {
        return difference.target().matches("-[0-9]+")
                && difference.ours().error() instanceof AmbiguousCurrentException error && error.heads().size() > 1
                && texts(error.heads()).equals(difference.graph().maximal(difference.rows()));
    }

    private static boolean isRefusedOnBranch(Difference difference) {
        Matcher target = DOWN.matcher(difference.target());
        if (!difference.alembicBroke("branch_not_single") || !target.matches()) {
            return false;
        }
        Set<String> heads = headsOnBranch(difference, target.group(1));
        if (difference.ours().error() instanceof AmbiguousCurrentException error) {
            return heads.size() > 1 && texts(error.heads()).equals(heads);
        }
        return heads.isEmpty() && difference.weFailedWith(BranchNotAppliedException.class);
    }

    private static Set<String> headsOnBranch(Difference difference, String branch) {
        NaiveGraph graph = difference.graph();
        Set<String> onBranch = new TreeSet<>(graph.maximal(difference.rows()));
        onBranch.removeIf((id) -> !graph.isOnBranch(id, branch));
        if (onBranch.isEmpty()) {
            onBranch.addAll(difference.applied());
            difference.applied().forEach((id) -> onBranch.removeAll(graph.parentsOf(id)));
            onBranch.removeIf((id) -> !graph.isOnBranch(id, branch));
        }
        return onBranch;
    }

    private static Set<String> texts(List<RevisionId> ids) {
        return new TreeSet<>(ids.stream().map(RevisionId::value).toList());
    }

    private static boolean isCountedFromHeadsOfGraph(Difference difference) {
        Matcher target = DOWN.matcher(difference.target());
        if (!"show".equals(difference.asked().via()) || difference.alembicFailed() || !target.matches()) {
            return false;
        }
        NaiveGraph.Descent descent = difference.graph()
            .descend(difference.graph().headsToCountFrom(target.group(1)), difference.graph().steps(target.group(2)));
        if (difference.weFailedWith(AmbiguousStepException.class)) {
            return descent.merge();
        }
        if (difference.weFailedWith(RelativeOutOfRangeException.class)) {
            return descent.tooFar();
        }
        return !descent.merge() && !descent.tooFar()
                && descent.reached().equals(new HashSet<>((List<?>) difference.ours().result()));
    }

}
