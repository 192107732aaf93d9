package dev.migrator.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrator.error.MigratorException;

/**
 * Asks our graph what a case asked Alembic. It plays the caller's part: it turns rows
 * into the set of applied revisions, refuses rows that no revision has, and splits the
 * ranges of scripts that are written without a database.
 */
final class OracleQuestion {

    private final OracleCase asked;

    OracleQuestion(OracleCase asked) {
        this.asked = asked;
    }

    OracleAnswer answer() {
        try {
            RevisionGraph graph = RevisionGraph
                .of(this.asked.revisions().stream().map(OracleCase.Node::toRevision).toList());
            return answer(graph);
        }
        catch (MigratorException ex) {
            return OracleAnswer.failed(ex);
        }
    }

    private OracleAnswer answer(RevisionGraph graph) {
        return switch (this.asked.command()) {
            case "upgrade" -> this.asked.offline() ? upgradeOffline(graph) : upgrade(graph, target(), applied(graph));
            case "downgrade" ->
                this.asked.offline() ? downgradeOffline(graph) : downgrade(graph, target(), applied(graph));
            case "stamp" -> stamp(graph);
            case "history" -> history(graph);
            case "heads" -> OracleAnswer.told(ids(graph.heads()));
            case "heads_effective" -> OracleAnswer.told(ids(graph.effectiveHeads()));
            case "bases" -> OracleAnswer.told(ids(graph.bases()));
            case "branches" -> OracleAnswer.told(branches(graph));
            case "current" -> OracleAnswer.told(sorted(graph.current(applied(graph))));
            case "describe" -> OracleAnswer.told(describe(graph));
            case "resolve" -> OracleAnswer.told(resolve(graph));
            default -> throw new IllegalArgumentException(this.asked.command());
        };
    }

    private Target target() {
        return Target.parse(this.asked.targets().get(0));
    }

    private Set<RevisionId> applied(RevisionGraph graph) {
        Set<RevisionId> rows = new LinkedHashSet<>(this.asked.current().stream().map(RevisionId::new).toList());
        for (RevisionId unknown : graph.unknown(rows)) {
            throw new UnknownRevisionException(unknown.value());
        }
        return graph.ancestorsOf(rows, RevisionGraph.Follow.PARENTS_AND_DEPENDENCIES);
    }

    // What does not name the current state does not look at it.
    private Set<RevisionId> appliedIfNamed(RevisionGraph graph) {
        return this.asked.targets().get(0).contains("current") ? applied(graph) : Set.of();
    }

    private OracleAnswer upgrade(RevisionGraph graph, Target target, Set<RevisionId> applied) {
        Set<RevisionId> state = new LinkedHashSet<>(applied);
        List<OracleCase.Step> steps = new ArrayList<>();
        for (Revision revision : graph.upgrade(target, applied)) {
            state.add(revision.id());
            steps.add(new OracleCase.Step(revision.id().value(), "up", rows(graph, state)));
        }
        return OracleAnswer.changed(steps, rows(graph, state));
    }

    private OracleAnswer downgrade(RevisionGraph graph, Target target, Set<RevisionId> applied) {
        Set<RevisionId> state = new LinkedHashSet<>(applied);
        List<OracleCase.Step> steps = new ArrayList<>();
        for (Revision revision : graph.downgrade(target, applied)) {
            state.remove(revision.id());
            steps.add(new OracleCase.Step(revision.id().value(), "down", rows(graph, state)));
        }
        return OracleAnswer.changed(steps, rows(graph, state));
    }

    private OracleAnswer upgradeOffline(RevisionGraph graph) {
        if (target() instanceof Target.Range range && range.to() != null) {
            return upgrade(graph, range.to(), startOfScript(graph, range));
        }
        return upgrade(graph, target(), Set.of());
    }

    private OracleAnswer downgradeOffline(RevisionGraph graph) {
        if (target() instanceof Target.Range range && range.to() != null) {
            return downgrade(graph, range.to(), startOfScript(graph, range));
        }
        throw new RangeRequiredException(target());
    }

    private static Set<RevisionId> startOfScript(RevisionGraph graph, Target.Range range) {
        return (range.from() != null) ? graph.stamp(List.of(range.from()), Set.of()) : Set.of();
    }

    private OracleAnswer stamp(RevisionGraph graph) {
        Set<RevisionId> applied = this.asked.purge() ? Set.of() : applied(graph);
        List<Target> targets = this.asked.targets().stream().map(Target::parse).toList();
        return OracleAnswer.changed(null, rows(graph, graph.stamp(targets, applied)));
    }

    private OracleAnswer history(RevisionGraph graph) {
        if (this.asked.target() == null) {
            return OracleAnswer.told(ids(graph.history()));
        }
        return OracleAnswer.told(ids(graph.history(target(), appliedIfNamed(graph))));
    }

    private List<Object> resolve(RevisionGraph graph) {
        return switch (this.asked.via()) {
            case "show" -> List.copyOf(ids(graph.resolve(target(), appliedIfNamed(graph))));
            case "upgrade" -> List.copyOf(ids(graph.resolveUpgrade(target(), applied(graph))));
            case "downgrade" -> {
                List<String> stops = ids(graph.resolveDowngrade(target(), applied(graph)));
                yield List.copyOf(stops.isEmpty() ? List.of("base") : stops);
            }
            default -> throw new IllegalArgumentException(this.asked.via());
        };
    }

    private static List<Map<String, Object>> branches(RevisionGraph graph) {
        return graph.branchPoints()
            .stream()
            .map((revision) -> Map.<String, Object>of("revision", revision.id().value(), "into",
                    graph.children(revision.id()).stream().sorted().map(RevisionId::value).toList()))
            .toList();
    }

    private static Map<String, Object> describe(RevisionGraph graph) {
        Map<String, Object> described = new LinkedHashMap<>();
        for (Revision revision : graph.revisions()) {
            described.put(revision.id().value(), describe(graph, revision));
        }
        return described;
    }

    private static Map<String, Object> describe(RevisionGraph graph, Revision revision) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<RevisionId> children = graph.children(revision.id());
        List<RevisionId> dependants = graph.dependantsOf(revision.id());
        facts.put("next", texts(children));
        if (dependants.size() > children.size()) {
            facts.put("next_with_dependents", texts(dependants));
        }
        if (!graph.labelsOf(revision.id()).isEmpty()) {
            facts.put("labels", List.copyOf(graph.labelsOf(revision.id())));
        }
        List<RevisionId> newDependencies = graph.newDependenciesOf(revision.id());
        if (!newDependencies.isEmpty()) {
            facts.put("down_with_dependencies",
                    texts(Stream.concat(revision.parents().stream(), newDependencies.stream()).toList()));
        }
        facts.put("flags", flags(graph, revision));
        return facts;
    }

    private static List<String> flags(RevisionGraph graph, Revision revision) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        flags.put("base", revision.isBase());
        flags.put("effective_base", revision.isBase() && revision.dependsOn().isEmpty());
        flags.put("head", graph.heads().contains(revision));
        flags.put("effective_head", graph.effectiveHeads().contains(revision));
        flags.put("branchpoint", graph.branchPoints().contains(revision));
        flags.put("mergepoint", revision.isMerge());
        return flags.keySet().stream().filter(flags::get).toList();
    }

    private static List<String> rows(RevisionGraph graph, Set<RevisionId> applied) {
        return texts(graph.headsOf(applied));
    }

    private static List<String> texts(Collection<RevisionId> ids) {
        return ids.stream().sorted().map(RevisionId::value).toList();
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map((revision) -> revision.id().value()).toList();
    }

    private static List<String> sorted(List<Revision> revisions) {
        return ids(revisions).stream().sorted().toList();
    }

}
