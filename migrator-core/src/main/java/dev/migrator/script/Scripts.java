package dev.migrator.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionGraph.Follow;
import dev.migrator.revision.RevisionId;

/**
 * All scripts of an application and the graph that they form.
 */
public final class Scripts {

    private final RevisionGraph graph;

    private final Map<RevisionId, Script> byId;

    private Scripts(RevisionGraph graph, Map<RevisionId, Script> byId) {
        this.graph = graph;
        this.byId = byId;
    }

    /**
     * Reads every source into one graph.
     * @param sources in load order
     * @return complete and checked
     * @throws dev.migrator.error.MigratorException where a script is malformed, or where
     * the scripts together are no graph of revisions
     */
    public static Scripts load(List<? extends ScriptSource> sources) {
        List<Revision> revisions = new ArrayList<>();
        Map<RevisionId, Script> byId = new HashMap<>();
        for (ScriptSource source : sources) {
            for (Script script : source.load()) {
                revisions.add(script.revision());
                byId.put(script.revision().id(), script);
            }
        }
        Scripts scripts = new Scripts(RevisionGraph.of(revisions), Map.copyOf(byId));
        byId.values().forEach(scripts::checkRequirements);
        return scripts;
    }

    private void checkRequirements(Script script) {
        if (script.requires().isEmpty()) {
            return;
        }
        Set<RevisionId> before = this.graph.ancestorsOf(List.of(script.revision().id()),
                Follow.PARENTS_AND_DEPENDENCIES);
        for (RevisionId required : script.requires()) {
            if (required.equals(script.revision().id()) || !before.contains(required)) {
                throw new UnrelatedRequirementException(script.revision(), required);
            }
        }
    }

    /**
     * These scripts and one more.
     * @param script of a revision that is not among them
     * @return complete and checked
     * @throws dev.migrator.error.MigratorException where it does not fit into the graph
     */
    public Scripts with(Script script) {
        List<Script> all = new ArrayList<>(this.graph.revisions().stream().map(this::get).toList());
        all.add(script);
        return load(List.of(() -> all));
    }

    /**
     * The graph of all revisions.
     * @return complete and checked
     */
    public RevisionGraph graph() {
        return this.graph;
    }

    /**
     * The script of a revision of this graph.
     * @param revision one of {@link #graph()}
     * @return its script
     */
    public Script get(Revision revision) {
        Script script = this.byId.get(revision.id());
        if (script == null) {
            throw new IllegalStateException("No script for revision " + revision.id());
        }
        return script;
    }

}
