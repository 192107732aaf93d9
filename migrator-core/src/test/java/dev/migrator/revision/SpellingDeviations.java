package dev.migrator.revision;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Targets that are read more strictly.
 */
final class SpellingDeviations {

    private static final String NAME = "[A-Za-z0-9_.]+";

    private static final String POINT = "(" + NAME + "@)?(" + NAME + "([+-][0-9]+)?|[+-][0-9]+)";

    private static final Pattern WELL_SPELT = Pattern.compile("(%1$s)|(%1$s)?:(%1$s)?".formatted(POINT));

    private SpellingDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("spelling", SpellingDeviations::isRefusedSpelling),
                new Deviation("script-from-nothing", SpellingDeviations::isScriptFromNothing),
                new Deviation("branch-is-looked-up", SpellingDeviations::isRefusedBranch));
    }

    private static boolean isRefusedSpelling(Difference difference) {
        boolean wellSpelt = difference.asked()
            .targets()
            .stream()
            .allMatch((target) -> WELL_SPELT.matcher(target).matches());
        return !wellSpelt && (difference.weFailedWith(UnreadableTargetException.class)
                || difference.weFailedWith(UnknownRevisionException.class));
    }

    private static boolean isScriptFromNothing(Difference difference) {
        boolean hasEmptySide = difference.target().startsWith(":") || difference.target().endsWith(":");
        return difference.asked().offline() && difference.alembicFailedWith("internal") && hasEmptySide
                && (difference.isRightUpgrade() || difference.ours().isError());
    }

    private static boolean isRefusedBranch(Difference difference) {
        if (difference.ours().error() instanceof UnknownBranchException error) {
            return namesBranch(difference, error.branch())
                    && difference.graph().namesMatching(error.branch()).isEmpty();
        }
        if (difference.ours().error() instanceof AmbiguousNameException error) {
            return namesBranch(difference, error.name()) && difference.graph().namesMatching(error.name()).size() > 1;
        }
        return false;
    }

    private static boolean namesBranch(Difference difference, String branch) {
        return difference.asked()
            .targets()
            .stream()
            .anyMatch((target) -> target.startsWith(branch + "@") || target.contains(":" + branch + "@"));
    }

}
