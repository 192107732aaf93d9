package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.command.RevisionView;
import dev.migrator.revision.RevisionId;

/**
 * A graph as tools that lay it out themselves want it: nodes and edges.
 *
 * @param nodes the revisions, newest first
 * @param outside revisions that are not shown themselves and that others continue or
 * depend on
 * @param edges from each revision to those that continue it or depend on it
 */
record Document(List<RevisionView> nodes, Set<RevisionId> outside, List<Edge> edges) {

    static Document of(List<RevisionView> newestFirst) {
        List<Edge> edges = new ArrayList<>();
        for (RevisionView view : newestFirst) {
            add(edges, view.revision().parents(), view.revision().id(), Link.PARENT);
            add(edges, view.dependencies(), view.revision().id(), Link.DEPENDENCY);
        }
        Set<RevisionId> outside = edges.stream().map(Edge::from).collect(Collectors.toCollection(LinkedHashSet::new));
        newestFirst.forEach((view) -> outside.remove(view.revision().id()));
        return new Document(newestFirst, outside, edges);
    }

    private static void add(List<Edge> edges, Collection<RevisionId> from, RevisionId to, Link link) {
        from.forEach((id) -> edges.add(new Edge(id, to, link)));
    }

    /**
     * What connects two revisions.
     *
     * @param from the one that must be there first
     * @param to the one that continues it or depends on it
     * @param link which of both
     */
    record Edge(RevisionId from, RevisionId to, Link link) {

    }

    /**
     * How one revision needs another.
     */
    enum Link {

        /** It continues the other. */
        PARENT,

        /** It depends on the other, which is on another line. */
        DEPENDENCY

    }

}
