package dev.migrator.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrator.error.MigratorException;

/**
 * A case in which our answer is not Alembic's, and what a plain model of its graph says.
 *
 * @param asked the case, with Alembic's answer
 * @param ours our answer
 * @param graph the plain model
 */
record Difference(OracleCase asked, OracleAnswer ours, NaiveGraph graph) {

    static Difference of(OracleCase asked, OracleAnswer ours) {
        return new Difference(asked, ours, new NaiveGraph(asked.revisions()));
    }

    boolean isCommand(String command) {
        return this.asked.command().equals(command);
    }

    boolean alembicFailed() {
        return this.asked.error() != null;
    }

    boolean alembicFailedWith(String kind) {
        return alembicFailed() && this.asked.error().kind().equals(kind);
    }

    /**
     * Whether Alembic failed on an assumption of its own.
     */
    boolean alembicBroke(String where) {
        return alembicFailedWith("internal") && where.equals(this.asked.error().where());
    }

    boolean weFailedWith(Class<?> type) {
        return type.isInstance(this.ours.error());
    }

    /**
     * The one target, or an empty text where there are none or several.
     */
    String target() {
        return (this.asked.targets().size() == 1) ? this.asked.targets().get(0) : "";
    }

    Set<String> rows() {
        return this.asked.purge() ? Set.of() : new TreeSet<>(this.asked.current());
    }

    boolean hasUnknownRow() {
        return !this.graph.ids().containsAll(this.asked.current());
    }

    boolean hasImpliedRow() {
        return !hasUnknownRow() && !this.graph.maximal(rows()).equals(rows());
    }

    /**
     * What is applied before the command.
     */
    Set<String> applied() {
        return this.graph.closure(rows());
    }

    List<String> maximalRows(Set<String> applied) {
        return List.copyOf(this.graph.maximal(applied));
    }

    /**
     * What a target stands for, as our own graph looks it up; nothing where it does not.
     */
    Set<String> lookUp(String target) {
        try {
            return ids(ourGraph().resolve(Target.parse(target), Set.of()));
        }
        catch (MigratorException ex) {
            return Set.of();
        }
    }

    private RevisionGraph ourGraph() {
        return RevisionGraph.of(this.asked.revisions().stream().map(OracleCase.Node::toRevision).toList());
    }

    private static Set<String> ids(List<Revision> revisions) {
        return new HashSet<>(revisions.stream().map((revision) -> revision.id().value()).toList());
    }

    /**
     * What we answer to the same question with another target.
     */
    OracleAnswer answerFor(String target) {
        return new OracleQuestion(this.asked.withTarget(target)).answer();
    }

    /**
     * Whether each of our steps can be run where it stands and the rows are always the
     * heads of what is applied.
     */
    boolean isSoundChange() {
        if (this.ours.steps() == null) {
            return false;
        }
        Set<String> state = new HashSet<>(stateBefore());
        for (OracleCase.Step step : this.ours.steps()) {
            boolean up = step.direction().equals("up");
            boolean possible = up
                    ? !state.contains(step.revision()) && state.containsAll(this.graph.needsOf(step.revision()))
                    : this.graph.maximal(state).contains(step.revision());
            if (!possible) {
                return false;
            }
            if (up) {
                state.add(step.revision());
            }
            else {
                state.remove(step.revision());
            }
            if (!step.headsAfter().equals(maximalRows(state))) {
                return false;
            }
        }
        return this.ours.rowsAtTheEnd().equals(maximalRows(state));
    }

    private Set<String> stateBefore() {
        if (!this.asked.offline()) {
            return applied();
        }
        String from = target().contains(":") ? target().substring(0, target().indexOf(':')) : "";
        return from.isEmpty() ? Set.of() : this.graph.closure(lookUp(from));
    }

    /**
     * Whether we run exactly what the target needs and is not applied.
     */
    boolean isRightUpgrade() {
        if (!isCommand("upgrade") || !isSoundChange()) {
            return false;
        }
        Set<String> pending = this.graph.closure(upgradeTargets());
        pending.removeAll(stateBefore());
        return pending.equals(Set.copyOf(this.ours.stepIds()));
    }

    private Set<String> upgradeTargets() {
        String to = target().substring(target().indexOf(':') + 1);
        Set<RevisionId> before = new HashSet<>(stateBefore().stream().map(RevisionId::new).toList());
        return ids(ourGraph().resolveUpgrade(Target.parse(to), before));
    }

    /**
     * Whether we run the same steps as Alembic, in the same order where it has one, and
     * leave the heads of what Alembic leaves applied.
     */
    boolean isAlembicsChangeWithMaximalRows() {
        List<String> theirs = this.asked.expected().stepIds();
        boolean sameSteps = "hash".equals(this.asked.orderReason())
                ? Set.copyOf(theirs).equals(Set.copyOf(this.ours.stepIds())) : theirs.equals(this.ours.stepIds());
        return sameSteps && isSoundChange()
                && this.ours.rowsAtTheEnd().equals(maximalRows(this.graph.closure(this.asked.rowsAtTheEnd())));
    }

}
