package dev.migrator.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What counts as applied.
 */
final class StateDeviations {

    private StateDeviations() {
    }

    static List<Deviation> all() {
        return List.of(new Deviation("unknown-row", StateDeviations::isRefusedUnknownRow),
                new Deviation("implied-row", StateDeviations::isImpliedRowLeftOut),
                new Deviation("maximal-rows", StateDeviations::isRowTooManyLeftOut),
                new Deviation("row-bookkeeping", StateDeviations::isUpgradeThatAlembicCannotRecord),
                new Deviation("overlapping-targets", StateDeviations::isUpgradeToOverlappingTargets));
    }

    private static boolean isRefusedUnknownRow(Difference difference) {
        return difference.ours().error() instanceof UnknownRevisionException error
                && difference.asked().current().contains(error.name())
                && !difference.graph().ids().contains(error.name());
    }

    private static boolean isImpliedRowLeftOut(Difference difference) {
        if (!difference.hasImpliedRow() || difference.isCommand("stamp")) {
            return false;
        }
        if (difference.ours().isError()) {
            // What is counted from a row cannot be right where the row should not be
            // there.
            return difference.target().matches("(.*@)?[+-][0-9]+") && isErrorWithMaximalRows(difference);
        }
        if (difference.isCommand("current")) {
            return difference.ours().result().equals(linesEnds(difference));
        }
        if (difference.alembicFailed() || difference.target().startsWith("-")) {
            return difference.isCommand("upgrade") ? difference.isRightUpgrade() : difference.isSoundChange();
        }
        return difference.isAlembicsChangeWithMaximalRows();
    }

    private static boolean isErrorWithMaximalRows(Difference difference) {
        OracleCase normalised = difference.asked().withCurrent(difference.maximalRows(difference.applied()));
        return new OracleQuestion(normalised).answer().isLike(difference.ours());
    }

    private static List<String> linesEnds(Difference difference) {
        Set<String> ends = new TreeSet<>(difference.applied());
        difference.applied().forEach((id) -> ends.removeAll(difference.graph().parentsOf(id)));
        return List.copyOf(ends);
    }

    private static boolean isRowTooManyLeftOut(Difference difference) {
        return !difference.alembicFailed() && !difference.hasImpliedRow() && difference.asked().rowsAtTheEnd() != null
                && !difference.isCommand("stamp") && leavesImpliedRows(difference)
                && difference.isAlembicsChangeWithMaximalRows();
    }

    private static boolean leavesImpliedRows(Difference difference) {
        NaiveGraph graph = difference.graph();
        return difference.asked()
            .steps()
            .stream()
            .map((step) -> new TreeSet<>(step.headsAfter()))
            .anyMatch((rows) -> !graph.maximal(rows).equals(rows));
    }

    private static boolean isUpgradeThatAlembicCannotRecord(Difference difference) {
        return difference.alembicBroke("row_bookkeeping") && !difference.isCommand("stamp")
                && (difference.isCommand("upgrade") ? difference.isRightUpgrade() : difference.isSoundChange());
    }

    private static boolean isUpgradeToOverlappingTargets(Difference difference) {
        return difference.alembicFailedWith("overlap") && difference.isRightUpgrade();
    }

}
