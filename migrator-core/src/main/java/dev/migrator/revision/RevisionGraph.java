package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All revisions and how they hang together: checked, complete, immutable. What is applied
 * is always the full set of applied revisions, from which the heads follow. Ids in such a
 * set that are not in the graph (a newer build may have applied them) are left alone;
 * {@link #unknown} tells them.
 * <p>
 * Lists are in load order unless said otherwise.
 */
public final class RevisionGraph {

    private final Topology topology;

    private RevisionGraph(Topology topology) {
        this.topology = topology;
    }

    /**
     * Builds a graph, in time linear in revisions and links.
     * @param revisions all revisions; their order is the load order
     * @return the graph
     * @throws DuplicateRevisionException if an id is there twice
     * @throws DuplicateLabelException if a label is there twice, or is an id
     * @throws UnknownParentException if a parent is missing
     * @throws UnknownDependencyException if a dependency is missing
     * @throws SelfParentException if a revision is its own parent
     * @throws SelfDependencyException if a revision depends on itself
     * @throws RevisionCycleException if parents lead in a circle
     * @throws DependencyCycleException if parents and dependencies lead in a circle
     */
    public static RevisionGraph of(List<Revision> revisions) {
        return new RevisionGraph(Topology.of(revisions));
    }

    /**
     * All revisions.
     * @return the revisions
     */
    public List<Revision> revisions() {
        return this.topology.revisions();
    }

    /**
     * Whether there are no revisions at all.
     * @return true if so
     */
    public boolean isEmpty() {
        return revisions().isEmpty();
    }

    /**
     * Whether a revision is in the graph.
     * @param id its id
     * @return true if so
     */
    public boolean contains(RevisionId id) {
        return this.topology.place(id) != Topology.BASE;
    }

    /**
     * Looks for a revision.
     * @param id its id
     * @return the revision, if it is in the graph
     */
    public Optional<Revision> find(RevisionId id) {
        return contains(id) ? Optional.of(get(id)) : Optional.empty();
    }

    /**
     * Looks up a revision.
     * @param id its id
     * @return the revision
     * @throws UnknownRevisionException if it is not in the graph
     */
    public Revision get(RevisionId id) {
        return revisions().get(place(id));
    }

    /**
     * The ids that are not in the graph.
     * @param applied any ids
     * @return those that nothing here has, in the order given
     */
    public List<RevisionId> unknown(Collection<RevisionId> applied) {
        return applied.stream().filter((id) -> !contains(id)).toList();
    }

    /**
     * The declared heads: no other revision continues them.
     * @return the heads
     */
    public List<Revision> heads() {
        return this.topology.revisions(links().children().ends());
    }

    /**
     * The effective heads: no other revision continues them or depends on them. Applying
     * these applies everything.
     * @return the heads
     */
    public List<Revision> effectiveHeads() {
        return this.topology.revisions(links().dependants().ends());
    }

    /**
     * The revisions without parents.
     * @return the bases
     */
    public List<Revision> bases() {
        return this.topology.revisions(links().parents().ends());
    }

    /**
     * The revisions that several others continue.
     * @return the branch points, newest first
     */
    public List<Revision> branchPoints() {
        return history().stream().filter((revision) -> children(revision.id()).size() > 1).toList();
    }

    /**
     * The revisions that continue one.
     * @param id its id
     * @return the children
     * @throws UnknownRevisionException if it is not in the graph
     */
    public List<RevisionId> children(RevisionId id) {
        return this.topology.ids(links().children().from(place(id)));
    }

    /**
     * The revisions that continue one or depend on it.
     * @param id its id
     * @return children and dependants
     * @throws UnknownRevisionException if it is not in the graph
     */
    public List<RevisionId> dependantsOf(RevisionId id) {
        return this.topology.ids(links().dependants().from(place(id)));
    }

    /**
     * The revisions that one depends on, besides its parents.
     * @param id its id
     * @return the dependencies in the order written, labels resolved
     * @throws UnknownRevisionException if it is not in the graph
     */
    public List<RevisionId> dependenciesOf(RevisionId id) {
        return this.topology.ids(links().dependencies().from(place(id)));
    }

    /**
     * The dependencies that are new on their line: no revision before this one, through
     * parents, depends on the same.
     * @param id its id
     * @return some of {@link #dependenciesOf}, without those that are parents as well
     * @throws UnknownRevisionException if it is not in the graph
     */
    public List<RevisionId> newDependenciesOf(RevisionId id) {
        int[] lines = links().lines().from(place(id));
        int parents = links().parents().from(place(id)).length;
        return this.topology.ids(Arrays.copyOfRange(lines, parents, lines.length));
    }

    /**
     * The labels that hold for a revision: its own, those of the revisions before it, and
     * those after it up to the next branch point or merge.
     * @param id its id
     * @return the labels in alphabetical order
     * @throws UnknownRevisionException if it is not in the graph
     */
    public Set<String> labelsOf(RevisionId id) {
        return new BranchLabels(this.topology).of(place(id));
    }

    /**
     * The revisions before some, and these themselves.
     * @param ids where to start; ids that are not in the graph are left out
     * @param follow which links count
     * @return the ids
     */
    public Set<RevisionId> ancestorsOf(Collection<RevisionId> ids, Follow follow) {
        Edges edges = switch (follow) {
            case PARENTS -> links().parents();
            case PARENTS_AND_DEPENDENCIES -> links().requirements();
        };
        return this.topology.idSet(edges.reach(this.topology.places(ids)));
    }

    /**
     * The revisions after some, and these themselves.
     * @param ids where to start; ids that are not in the graph are left out
     * @param follow which links count
     * @return the ids
     */
    public Set<RevisionId> descendantsOf(Collection<RevisionId> ids, Follow follow) {
        Edges edges = switch (follow) {
            case PARENTS -> links().children();
            case PARENTS_AND_DEPENDENCIES -> links().dependants();
        };
        return this.topology.idSet(edges.reach(this.topology.places(ids)));
    }

    /**
     * The heads of what is applied: the revisions that nothing else applied needs.
     * @param applied all applied revisions
     * @return the heads
     */
    public Set<RevisionId> headsOf(Set<RevisionId> applied) {
        return this.topology.idSet(this.topology.headsOf(this.topology.places(applied)));
    }

    /**
     * The applied revisions that no applied one continues: the heads, and besides them
     * the ends of lines that others depend on.
     * @param applied all applied revisions
     * @return the revisions
     */
    public List<Revision> current(Set<RevisionId> applied) {
        return this.topology.revisions(Topology.tips(this.topology.places(applied), this.topology.links().parents()));
    }

    /**
     * What a target stands for, steps being counted from the heads of the graph.
     * @param target the target
     * @param applied all applied revisions
     * @return the revisions; none for the base
     */
    public List<Revision> resolve(Target target, Set<RevisionId> applied) {
        if (target instanceof Target.Current) {
            return this.topology.revisions(this.topology.headsOf(this.topology.places(applied)));
        }
        return this.topology.revisions(Lookup.all(this.topology, target));
    }

    /**
     * What a target of an upgrade stands for.
     * @param target the target
     * @param applied all applied revisions
     * @return the revisions; none for the base
     */
    public List<Revision> resolveUpgrade(Target target, Set<RevisionId> applied) {
        BitSet places = this.topology.places(applied);
        return this.topology.revisions(new UpgradeTargets(this.topology, places, Steps.AtTheEnd.REFUSE).of(target));
    }

    /**
     * What a target of a downgrade stands for.
     * @param target the target
     * @param applied all applied revisions
     * @return the revision to stop at; none for the base; several where steps are counted
     * over a merge
     */
    public List<Revision> resolveDowngrade(Target target, Set<RevisionId> applied) {
        return DowngradeStops.of(this.topology, this.topology.places(applied), target)
            .places()
            .stream()
            .filter((place) -> place != Topology.BASE)
            .map(revisions()::get)
            .toList();
    }

    /**
     * What an upgrade runs.
     * @param target where to go
     * @param applied all applied revisions
     * @return the revisions in running order; empty where the target is reached already
     */
    public List<Revision> upgrade(Target target, Set<RevisionId> applied) {
        return this.topology.revisions(new UpgradePath(this.topology, this.topology.places(applied)).to(target));
    }

    /**
     * What a downgrade undoes.
     * @param target where to go
     * @param applied all applied revisions
     * @return the revisions in running order; empty where the target is reached already
     * @throws NotAppliedException if the target is not below anything applied
     */
    public List<Revision> downgrade(Target target, Set<RevisionId> applied) {
        return this.topology.revisions(new DowngradePath(this.topology, this.topology.places(applied), target).plan());
    }

    /**
     * What counts as applied after stamping.
     * @param targets where the database is said to be, at least one
     * @param applied all applied revisions
     * @return all applied revisions; ids that are not in the graph stay
     */
    public Set<RevisionId> stamp(List<Target> targets, Set<RevisionId> applied) {
        Set<RevisionId> stamped = this.topology
            .idSet(new Stamp(this.topology, this.topology.places(applied)).on(targets));
        stamped.addAll(unknown(applied));
        return stamped;
    }

    /**
     * All revisions as a listing shows them.
     * @return the revisions, newest first
     */
    public List<Revision> history() {
        return history(new Target.Range(null, null), Set.of());
    }

    /**
     * The revisions between two ends, both included.
     * @param range the ends
     * @param applied all applied revisions
     * @return the revisions, newest first
     * @throws RangeRequiredException if the target is no range
     * @throws RangeNotOnOneLineException if the start is not below the end
     */
    public List<Revision> history(Target range, Set<RevisionId> applied) {
        if (!(range instanceof Target.Range ends)) {
            throw new RangeRequiredException(range);
        }
        return this.topology.revisions(new HistoryRange(this.topology, this.topology.places(applied)).list(ends));
    }

    private Links links() {
        return this.topology.links();
    }

    private int place(RevisionId id) {
        int place = this.topology.place(id);
        if (place == Topology.BASE) {
            throw new UnknownRevisionException(id.value());
        }
        return place;
    }

    /**
     * Which links count.
     */
    public enum Follow {

        /**
         * Only those from a revision to its parents.
         */
        PARENTS,

        /**
         * Those to parents and those to dependencies.
         */
        PARENTS_AND_DEPENDENCIES

    }

}
