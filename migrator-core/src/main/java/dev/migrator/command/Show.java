package dev.migrator.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.history.AppliedRevision;
import dev.migrator.plan.DataModes;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.operation.Operation;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.Script;
import dev.migrator.script.Scripts;

/**
 * Tells everything about one revision: what its script says and what the database keeps.
 * One read-only statement, no lock.
 */
public final class Show {

    private final Wiring wiring;

    /**
     * The use case on one database.
     * @param wiring what it works with
     */
    public Show(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Looks for a revision.
     * @param id its whole id
     * @return empty where neither a script nor the database knows it
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * table or the database is not as it should be
     */
    public Optional<Result> run(RevisionId id) {
        Scripts all = this.wiring.scripts().get();
        Declaration declaration = all.graph().find(id).map((revision) -> declaration(all, revision)).orElse(null);
        try (OpenDatabase open = this.wiring.database().open()) {
            AppliedRevision row = open.revisions()
                .stream()
                .filter((each) -> each.id().equals(id))
                .findFirst()
                .orElse(null);
            ListData.Entry data = row == null ? null : data(open, row, all, this.wiring.planner().modes());
            return declaration == null && row == null ? Optional.empty()
                    : Optional.of(new Result(id, declaration, row, data));
        }
    }

    /**
     * Looks up what a target stands for. The database is asked only for {@code current}.
     * @param target any target
     * @return their places in the graph
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state table or the database is not as it should be
     */
    public Views views(Target target) {
        RevisionGraph graph = this.wiring.scripts().get().graph();
        Reached reached = target.toString().contains("current") ? reached() : Reached.NOTHING;
        return new Views(RevisionView.of(graph, graph.resolve(target, reached.applied()), reached));
    }

    private Reached reached() {
        try (OpenDatabase open = this.wiring.database().open()) {
            return Reached.by(open);
        }
    }

    private static ListData.@Nullable Entry data(OpenDatabase open, AppliedRevision row, Scripts all, DataModes modes) {
        return row.phase() == Phase.IN_PROGRESS
                ? ListData.entries(List.of(row.id()), open.data(), all, modes).stream().findFirst().orElse(null) : null;
    }

    private Declaration declaration(Scripts scripts, Revision revision) {
        RevisionGraph graph = scripts.graph();
        RevisionId id = revision.id();
        Script script = scripts.get(revision);
        return new Declaration(revision, graph.children(id), graph.dependenciesOf(id), graph.labelsOf(id),
                graph.heads().contains(revision), script.transactional(), steps(script.upgrade()), downgrade(script));
    }

    private List<Step> steps(List<Operation> operations) {
        return operations.stream()
            .map((operation) -> new Step(this.wiring.planner().sql(operation).orElse(null)))
            .toList();
    }

    private Downgrade downgrade(Script script) {
        try {
            return new Downgrade.Possible(steps(script.downgrade()));
        }
        catch (IrreversibleRevisionException ex) {
            return new Downgrade.Impossible(ex.reason());
        }
    }

    /**
     * What a target stands for.
     *
     * @param revisions none for {@code base}
     */
    public record Views(List<RevisionView> revisions) {

        /**
         * Copies.
         */
        public Views {
            revisions = List.copyOf(revisions);
        }

    }

    /**
     * Everything about one revision. At least one of its two sides is there.
     *
     * @param id the revision
     * @param declaration what its script says; null where no script of this build has it
     * @param row what the database keeps of it; null where it was never begun, or was
     * undone
     * @param data how far its data is; null where that is not in progress
     */
    public record Result(RevisionId id, @Nullable Declaration declaration, @Nullable AppliedRevision row,
            ListData.@Nullable Entry data) {

    }

    /**
     * What a script says of its revision.
     *
     * @param revision its header or annotation
     * @param children the revisions that continue it
     * @param dependencies what it depends on besides its parents, labels resolved
     * @param labels the labels that hold for it, its own and its branch's
     * @param head whether nothing continues it
     * @param transactional whether it runs in one transaction
     * @param upgrade what takes the database to it
     * @param downgrade what takes the database back
     */
    public record Declaration(Revision revision, List<RevisionId> children, List<RevisionId> dependencies,
            Set<String> labels, boolean head, boolean transactional, List<Step> upgrade, Downgrade downgrade) {

    }

    /**
     * One thing that a script says.
     *
     * @param sql its SQL, of one or several statements; null for code
     */
    public record Step(@Nullable String sql) {

    }

    /**
     * The way back from a revision, or why there is none.
     */
    public sealed interface Downgrade {

        /**
         * There is a way back.
         *
         * @param steps in running order; empty where nothing needs to be done
         */
        record Possible(List<Step> steps) implements Downgrade {

        }

        /**
         * There is no way back.
         *
         * @param reason the author's own words, where there are some
         */
        record Impossible(String reason) implements Downgrade {

        }

    }

}
