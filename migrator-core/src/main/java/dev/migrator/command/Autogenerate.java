package dev.migrator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.autogenerate.Change;
import dev.migrator.autogenerate.Installment;
import dev.migrator.autogenerate.LeftAlone;
import dev.migrator.autogenerate.Loss;
import dev.migrator.codegen.OperationRenderer;
import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.java.NotedOperation;
import dev.migrator.codegen.java.Wording;
import dev.migrator.dialect.Dialect;
import dev.migrator.revision.Target;

/**
 * Writes the revision that leads from the database to the application's model. Where
 * there is nothing to do, nothing is written.
 */
public final class Autogenerate {

    private final Authoring authoring;

    private final CompareModel comparison;

    private final Replay replay;

    private final Dialect dialect;

    /**
     * The use case in one project and on one database.
     * @param authoring where the file goes
     * @param comparison compares with the application's database
     * @param replay compares with a throw-away one
     * @param dialect writes operations
     */
    public Autogenerate(Authoring authoring, CompareModel comparison, Replay replay, Dialect dialect) {
        this.authoring = authoring;
        this.comparison = comparison;
        this.replay = replay;
        this.dialect = dialect;
    }

    /**
     * Writes it.
     * @param request what it is to be
     * @return what was written; no file where the model and the database are the same
     * @throws DropsNotAllowedException where rows would go for good, and that was not
     * allowed; nothing is written then
     * @throws dev.migrator.error.MigratorException as {@link CompareModel} and
     * {@link NewRevision} do
     */
    public Result run(Request request) {
        DeclaredModel model = this.comparison.declared().orElseThrow(NothingDeclaredException::new);
        CompareModel.Result found = switch (request.against()) {
            case DATABASE -> this.comparison.run(model, CompareModel.Rows.ASKED);
            case REPLAY -> this.replay.run(model);
        };
        if (!found.losses().isEmpty() && !request.permission().test(found.losses())) {
            throw new DropsNotAllowedException(found.losses());
        }
        List<NewRevision.Result> written = write(request.draft(), found.installments(),
                bodies(found, model.settings().customizations().renderers()));
        return new Result(written, found.leftAlone(), found.losses());
    }

    private List<RevisionBody> bodies(CompareModel.Result found, List<OperationRenderer> renderers) {
        return found.installments()
            .stream()
            .map((installment) -> RevisionBody.of(installment.transactional(), noted(installment.upgrade(), renderers),
                    noted(installment.downgrade(), renderers), this.dialect, found.server()))
            .toList();
    }

    /**
     * All files or none.
     */
    private List<NewRevision.Result> write(NewRevision.Request draft, List<Installment> installments,
            List<RevisionBody> bodies) {
        List<NewRevision.Result> written = new ArrayList<>();
        try {
            for (int number = 0; number < bodies.size(); number++) {
                written.add(new NewRevision(this.authoring)
                    .run(draft(draft, installments.get(number), written).with(bodies.get(number))));
            }
        }
        catch (RuntimeException ex) {
            written.forEach((file) -> delete(file.file(), ex));
            throw ex;
        }
        return written;
    }

    private static void delete(Path file, RuntimeException reason) {
        try {
            Files.delete(file);
        }
        catch (IOException ex) {
            reason.addSuppressed(ex);
        }
    }

    /**
     * Labels, dependencies and the id are those of the first; each other one continues
     * the one before it.
     */
    private static NewRevision.Request draft(NewRevision.Request draft, Installment installment,
            List<NewRevision.Result> written) {
        String message = installment.matter().isEmpty() || draft.message().isBlank() ? draft.message()
                : "%s: %s".formatted(draft.message(), installment.matter());
        NewRevision.Request named = draft.with(message);
        return written.isEmpty() ? named
                : NewRevision.Request.builder(message)
                    .parents(List.of(new Target.Named(written.get(written.size() - 1).draft().id().value())))
                    .directory(draft.directory())
                    .format(draft.format())
                    .build();
    }

    private static List<NotedOperation> noted(List<Change> changes, List<OperationRenderer> renderers) {
        return changes.stream()
            .map((change) -> new NotedOperation(change.operation(), change.notes(),
                    new Wording(own(change, RevisionFormat.SQL, renderers),
                            own(change, RevisionFormat.JAVA, renderers))))
            .toList();
    }

    private static @Nullable String own(Change change, RevisionFormat format, List<OperationRenderer> renderers) {
        return renderers.stream()
            .flatMap((renderer) -> renderer.render(change.operation(), format).stream())
            .findFirst()
            .orElse(null);
    }

    /**
     * What the model is compared with.
     */
    public enum Against {

        /** The application's database, which must be at head. */
        DATABASE,

        /** A throw-away database in which all revisions have run. */
        REPLAY

    }

    /**
     * What the revision is to be.
     *
     * @param draft its message, labels, place and language; its body is not looked at
     * @param against what the model is compared with
     * @param permission asked whether these may go for good, where there are any; in a
     * throw-away database whatever is dropped counts as if it held rows
     */
    public record Request(NewRevision.Request draft, Against against, Predicate<List<Loss>> permission) {

        /**
         * A comparison with the application's database, in which nothing may be lost.
         * @param message what the revision does
         * @return a request
         */
        public static Request of(String message) {
            return new Request(NewRevision.Request.of(message), Against.DATABASE, (losses) -> false);
        }

    }

    /**
     * What was written.
     *
     * @param written the new files in their order; several where PostgreSQL wants a
     * commit in between
     * @param leftAlone what the database has besides, and what stays
     * @param losses what goes for good when the revisions run
     */
    public record Result(List<NewRevision.Result> written, List<LeftAlone> leftAlone, List<Loss> losses) {

        /**
         * Copies.
         */
        public Result {
            written = List.copyOf(written);
            leftAlone = List.copyOf(leftAlone);
            losses = List.copyOf(losses);
        }

    }

}
