package dev.migrator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * What the links of a new revision stand for. No database is asked.
 */
final class DraftLinks {

    private final RevisionGraph graph;

    DraftLinks(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The parents of a new revision.
     * @param targets what the user named
     * @param splice whether they may have children already
     * @return empty for the base
     * @throws RepeatedParentException if one is named twice
     * @throws NotAHeadException if one has children and may not
     * @throws CurrentNotKnownException if a database would have to be asked
     */
    List<RevisionId> parents(List<Target> targets, boolean splice) {
        List<RevisionId> parents = new ArrayList<>();
        for (Target target : targets) {
            for (Revision parent : resolve(target)) {
                if (parents.contains(parent.id())) {
                    throw new RepeatedParentException(parent.id());
                }
                if (!splice && !this.graph.children(parent.id()).isEmpty()) {
                    throw new NotAHeadException(parent.id(), this.graph.children(parent.id()));
                }
                parents.add(parent.id());
            }
        }
        return parents;
    }

    /**
     * The dependencies of a new revision. Labels stay labels, because they may move;
     * everything else becomes full ids.
     * @throws NamesNoRevisionException if one stands for nothing
     * @throws CurrentNotKnownException if a database would have to be asked
     */
    List<String> dependencies(List<String> names) {
        List<String> dependencies = new ArrayList<>();
        for (String name : names) {
            if (isLabel(name)) {
                dependencies.add(name);
            }
            else {
                resolveSome(Target.parse(name)).forEach((revision) -> dependencies.add(revision.id().value()));
            }
        }
        return dependencies;
    }

    private boolean isLabel(String name) {
        return this.graph.revisions().stream().anyMatch((revision) -> revision.branchLabels().contains(name));
    }

    /**
     * The revisions that a target stands for.
     * @throws NamesNoRevisionException if it stands for none
     * @throws CurrentNotKnownException if a database would have to be asked
     */
    List<Revision> resolveSome(Target target) {
        List<Revision> revisions = resolve(target);
        if (revisions.isEmpty()) {
            throw new NamesNoRevisionException(target);
        }
        return revisions;
    }

    private List<Revision> resolve(Target target) {
        if (target instanceof Target.Current) {
            throw new CurrentNotKnownException();
        }
        return this.graph.resolve(target, Set.of());
    }

}
