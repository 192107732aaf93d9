package dev.migrator.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether an answer of ours is Alembic's: the same order where the corpus says that
 * Alembic has one, any valid order where it has none.
 */
final class OracleComparison {

    private static final Map<Class<?>, Set<String>> KINDS = Map.ofEntries(
            Map.entry(UnknownRevisionException.class, Set.of("not_found")),
            // Alembic takes a target that it does not expect for an id.
            Map.entry(UnsuitableTargetException.class, Set.of("not_found", "relative_out_of_range")),
            Map.entry(AmbiguousNameException.class, Set.of("ambiguous_id")),
            Map.entry(UnknownBranchException.class, Set.of("no_such_branch", "not_found")),
            Map.entry(NotInBranchException.class, Set.of("not_in_branch")),
            Map.entry(MultipleHeadsException.class, Set.of("multiple_heads")),
            Map.entry(NotAppliedException.class, Set.of("range_not_ancestor")),
            Map.entry(RangeNotOnOneLineException.class, Set.of("range_not_ancestor")),
            Map.entry(RelativeOutOfRangeException.class, Set.of("relative_out_of_range")),
            Map.entry(AmbiguousStepException.class, Set.of("ambiguous_walk")),
            Map.entry(AmbiguousCurrentException.class, Set.of("ambiguous_current")),
            Map.entry(NothingOnBranchException.class, Set.of("invalid_downgrade_target")),
            Map.entry(RevisionCycleException.class, Set.of("cycle")),
            Map.entry(DependencyCycleException.class, Set.of("dependency_cycle")),
            Map.entry(SelfParentException.class, Set.of("loop")),
            Map.entry(SelfDependencyException.class, Set.of("dependency_loop")),
            Map.entry(UnknownParentException.class, Set.of("missing_reference")),
            Map.entry(UnknownDependencyException.class, Set.of("missing_reference")),
            Map.entry(DuplicateLabelException.class, Set.of("duplicate_label")),
            Map.entry(IllegalRevisionIdException.class, Set.of("illegal_id")),
            Map.entry(RangeNotAllowedException.class, Set.of("range_not_allowed")),
            Map.entry(RangeRequiredException.class, Set.of("range_required", "bad_range")));

    private final OracleCase asked;

    private final NaiveGraph graph;

    OracleComparison(OracleCase asked) {
        this.asked = asked;
        this.graph = new NaiveGraph(asked.revisions());
    }

    boolean isSame(OracleAnswer ours) {
        if (this.asked.error() != null || ours.isError()) {
            return this.asked.error() != null && ours.isError()
                    && KINDS.getOrDefault(ours.error().getClass(), Set.of()).contains(this.asked.error().kind());
        }
        if (this.asked.order() == null || this.asked.order().equals("exact")
                || "load_order".equals(this.asked.orderReason())) {
            return Objects.equals(ours.steps(), this.asked.steps())
                    && Objects.equals(ours.result(), this.asked.result()) && hasSameRowsAtTheEnd(ours);
        }
        if (this.asked.order().equals("any")) {
            return new HashSet<>((List<?>) this.asked.result()).equals(new HashSet<>((List<?>) ours.result()));
        }
        return isSameInAnotherOrder(ours);
    }

    // A script without steps writes no rows, and the corpus tells none.
    private boolean hasSameRowsAtTheEnd(OracleAnswer ours) {
        return Objects.equals(ours.rowsAtTheEnd(), this.asked.rowsAtTheEnd())
                || this.asked.offline() && this.asked.rowsAtTheEnd() == null;
    }

    private boolean isSameInAnotherOrder(OracleAnswer ours) {
        if (this.asked.steps() == null) {
            return new HashSet<>((List<?>) this.asked.result()).equals(new HashSet<>((List<?>) ours.result()))
                    && this.graph.isNewestFirst(((List<?>) ours.result()).stream().map(OracleComparison::id).toList());
        }
        boolean sameSteps = Set.copyOf(ours.stepIds()).equals(Set.copyOf(this.asked.expected().stepIds()))
                && hasSameRowsAtTheEnd(ours);
        return sameSteps && (this.asked.command().equals("upgrade") ? this.graph.isOldestFirst(ours.stepIds())
                : this.graph.isNewestFirst(ours.stepIds()));
    }

    private static String id(Object listed) {
        return (listed instanceof Map<?, ?> branch) ? (String) branch.get("revision") : (String) listed;
    }

}
