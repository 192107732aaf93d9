package dev.migrator.command;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;

/**
 * A revision as listings show it: what it says of itself, and its place among the others.
 *
 * @param revision the revision
 * @param dependencies what it depends on besides its parents, labels resolved
 * @param children the revisions that continue it
 * @param labels the labels that hold for it, in alphabetical order
 * @param marks what is remarkable about its place
 * @param percent the part of its data that is moved; null where it is not in progress,
 * and where that is not known
 */
public record RevisionView(Revision revision, List<RevisionId> dependencies, List<RevisionId> children,
        List<String> labels, Set<Mark> marks, @Nullable Integer percent) {

    /**
     * Views of some revisions.
     * @param graph their graph
     * @param revisions which of it, in the order to show
     * @param reached what the database has
     */
    static List<RevisionView> of(RevisionGraph graph, Collection<Revision> revisions, Reached reached) {
        return of(graph, revisions, reached, marks(graph, reached));
    }

    /**
     * Views of some revisions that also tell which of them are pending.
     * @param graph their graph
     * @param revisions which of it, in the order to show
     * @param reached what the database has
     */
    static List<RevisionView> withPending(RevisionGraph graph, Collection<Revision> revisions, Reached reached) {
        Map<Mark, Predicate<RevisionId>> state = marks(graph, reached);
        state.put(Mark.PENDING, (id) -> !reached.applied().contains(id));
        return of(graph, revisions, reached, state);
    }

    private static Map<Mark, Predicate<RevisionId>> marks(RevisionGraph graph, Reached reached) {
        Map<Mark, Predicate<RevisionId>> marks = new EnumMap<>(Mark.class);
        marks.put(Mark.CURRENT, graph.headsOf(reached.applied())::contains);
        marks.put(Mark.IN_PROGRESS, reached.inProgress()::contains);
        return marks;
    }

    private static List<RevisionView> of(RevisionGraph graph, Collection<Revision> revisions, Reached reached,
            Map<Mark, Predicate<RevisionId>> state) {
        return revisions.stream().map((revision) -> of(graph, revision, reached, state)).toList();
    }

    private static RevisionView of(RevisionGraph graph, Revision revision, Reached reached,
            Map<Mark, Predicate<RevisionId>> state) {
        RevisionId id = revision.id();
        List<RevisionId> children = graph.children(id);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        state.forEach((mark, holds) -> {
            if (holds.test(id)) {
                marks.add(mark);
            }
        });
        if (children.isEmpty()) {
            marks.add(graph.dependantsOf(id).isEmpty() ? Mark.HEAD : Mark.EFFECTIVE_HEAD);
        }
        if (children.size() > 1) {
            marks.add(Mark.BRANCH_POINT);
        }
        if (revision.isMerge()) {
            marks.add(Mark.MERGE_POINT);
        }
        return new RevisionView(revision, graph.dependenciesOf(id), children, List.copyOf(graph.labelsOf(id)), marks,
                reached.percent(id));
    }

    /**
     * What is remarkable about the place of a revision.
     */
    public enum Mark {

        /** No other revision continues it or depends on it. */
        HEAD,

        /** No other revision continues it, but one depends on it. */
        EFFECTIVE_HEAD,

        /** It is a head of what is applied. */
        CURRENT,

        /** Its data is still moved. */
        IN_PROGRESS,

        /** It is not applied; told only where that was asked. */
        PENDING,

        /** Several revisions continue it. */
        BRANCH_POINT,

        /** It has several parents. */
        MERGE_POINT

    }

}
