package dev.migrator.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrator.autogenerate.Change;
import dev.migrator.autogenerate.ChangeRewriter;
import dev.migrator.autogenerate.ChangeRewriter.Direction;
import dev.migrator.autogenerate.ComparisonCustomizer;
import dev.migrator.autogenerate.ConventionalNames;
import dev.migrator.autogenerate.Installment;
import dev.migrator.autogenerate.Installments;
import dev.migrator.autogenerate.LeftAlone;
import dev.migrator.autogenerate.Loss;
import dev.migrator.autogenerate.RenameSteps;
import dev.migrator.autogenerate.Settlement;
import dev.migrator.autogenerate.Settling;
import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.diff.Difference;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.model.Declaration;
import dev.migrator.operation.Operation;
import dev.migrator.operation.TypedOperation;
import dev.migrator.plan.DatabaseState;
import dev.migrator.rehearsal.Realisation;
import dev.migrator.revision.Revision;
import dev.migrator.revision.Target;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Inspection;
import dev.migrator.schema.Schema;
import dev.migrator.script.Scripts;

/**
 * Compares the application's model with a database that is at head:
 * <ol>
 * <li>read the schemas of the database;</li>
 * <li>make what the model declares beside them, in a transaction that is rolled back, and
 * read that;</li>
 * <li>where the model says that something was renamed, make the present schema there too
 * and rename it, to see what PostgreSQL makes of that;</li>
 * <li>take the difference.</li>
 * </ol>
 * Changes nothing.
 */
public final class CompareModel {

    private final Wiring wiring;

    private final Dialect dialect;

    private final Supplier<ModelSettings> models;

    /**
     * The use case on one database.
     * @param wiring what it works with
     * @param dialect writes operations
     * @param models gives the model, when it is asked for
     */
    public CompareModel(Wiring wiring, Dialect dialect, Supplier<ModelSettings> models) {
        this.wiring = wiring;
        this.dialect = dialect;
        this.models = models;
    }

    /**
     * Compares.
     * @return what is different
     * @throws NothingDeclaredException where there is no model
     * @throws NotAtHeadException where revisions are pending
     * @throws dev.migrator.error.MigratorException where a script, the graph, the state
     * or the model is not as it should be, or the database cannot be reached
     */
    public Result run() {
        return run(DeclaredModel.requiredIn(this.models.get()), Rows.ASKED);
    }

    /**
     * What the application declares.
     * @return empty where nothing declares anything
     */
    Optional<DeclaredModel> declared() {
        return DeclaredModel.in(this.models.get());
    }

    /**
     * Compares.
     * @param model what was declared
     * @param rows how it is known what holds rows
     */
    Result run(DeclaredModel model, Rows rows) {
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            requireHead(state);
            return compare(open, model, state.server(), rows);
        }
    }

    private void requireHead(DatabaseState state) {
        Scripts all = this.wiring.scripts().get();
        this.wiring.check(all, state);
        List<Revision> pending = this.wiring.planner().pending(all, state, Target.parse("heads"));
        if (!pending.isEmpty()) {
            throw new NotAtHeadException(pending);
        }
    }

    private Result compare(OpenDatabase open, DeclaredModel model, ServerVersion server, Rows rows) {
        ModelSettings settings = model.settings();
        Realisation declared = open.rehearse(model.declarations(), settings.schemas());
        Set<Identifier> schemas = schemas(open.home(), settings, declared.model());
        Inspection inspection = open.inspect(schemas);
        DatabaseModel present = inspection.model();
        List<TypedOperation> renames = RenameSteps.of(model.renames(), present, declared.model());
        DatabaseModel renamed = renames.isEmpty() ? present : renamed(open, inspection, renames, schemas);
        Settlement settlement = Settling.of(renamed, declared.model(), declared.extensions(), model.scope());
        Customizations customizations = settings.customizations();
        DatabaseModel wanted = ConventionalNames.in(renamed, settlement.wanted(), customizations.conventions());
        for (ComparisonCustomizer customizer : customizations.customizers()) {
            wanted = customizer.customize(renamed, wanted);
        }
        OperationText text = new OperationText(this.dialect, server);
        Installments installments = new Installments(present, renames, renamed, wanted, text::typed);
        return new Result(rewritten(installments.list(settings.indexes()), customizations.rewriters()),
                settlement.leftAlone(),
                rows == Rows.UNKNOWN ? installments.losses() : held(open, installments.losses()), server);
    }

    private static Set<Identifier> schemas(Identifier home, ModelSettings settings, DatabaseModel declared) {
        Set<Identifier> schemas = new HashSet<>(settings.schemas());
        schemas.add(home);
        declared.schemas().stream().map(Schema::name).forEach(schemas::add);
        return schemas;
    }

    /**
     * The present schema as it is after the renames.
     */
    private static DatabaseModel renamed(OpenDatabase open, Inspection inspection, List<TypedOperation> renames,
            Set<Identifier> schemas) {
        DatabaseModel present = inspection.model();
        List<Operation> operations = new ArrayList<>(
                Difference.between(inspection.given(), present.withoutExtensionVersions()).operations());
        operations.addAll(renames);
        DatabaseModel renamed = open
            .rehearse(List.of(new Declaration("present schema", operations, List.of(), Set.of())), schemas)
            .model();
        Stream<Grant> onSchemas = present.grants()
            .stream()
            .filter((grant) -> grant.object().equals(DatabaseObject.schema(open.home())));
        return renamed.with(present.schemas(), Stream.concat(renamed.grants().stream(), onSchemas).toList())
            .withExtensions(present.extensions());
    }

    private static List<Loss> held(OpenDatabase open, List<Loss> losses) {
        return losses.stream().filter((loss) -> open.holdsRows(loss.table(), loss.column())).toList();
    }

    private static List<Installment> rewritten(List<Installment> installments, List<ChangeRewriter> rewriters) {
        return installments.stream()
            .map((installment) -> new Installment(installment.matter(), installment.transactional(),
                    rewritten(installment.upgrade(), Direction.UP, rewriters),
                    rewritten(installment.downgrade(), Direction.DOWN, rewriters)))
            .filter((installment) -> !installment.upgrade().isEmpty() || !installment.downgrade().isEmpty())
            .toList();
    }

    private static List<Change> rewritten(List<Change> changes, Direction direction, List<ChangeRewriter> rewriters) {
        List<Change> current = changes;
        for (ChangeRewriter rewriter : rewriters) {
            current = current.stream().flatMap((change) -> rewriter.rewrite(change, direction).stream()).toList();
        }
        return current;
    }

    /**
     * How it is known what holds rows.
     */
    enum Rows {

        /** The database is asked. */
        ASKED,

        /** Not at all: the database is not the one that has them. */
        UNKNOWN

    }

    /**
     * What is different.
     *
     * @param installments the revisions that would lead from the database to the model;
     * empty where there is nothing to do
     * @param leftAlone what the database has besides, and what stays
     * @param losses what would go for good and holds rows now
     * @param server the server that was asked
     */
    public record Result(List<Installment> installments, List<LeftAlone> leftAlone, List<Loss> losses,
            ServerVersion server) {

        /**
         * Whether the database is as the model says.
         * @return whether there is nothing to do
         */
        public boolean isClean() {
            return this.installments.isEmpty();
        }

    }

}
