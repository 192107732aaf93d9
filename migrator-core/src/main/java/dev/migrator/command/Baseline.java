package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionDraft;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.dialect.Dialect;
import dev.migrator.diff.Difference;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Inspection;
import dev.migrator.schema.Omission;
import dev.migrator.script.RevisionFiles;
import dev.migrator.script.Scripts;

/**
 * Adopts a database that was made by other means:
 * <ol>
 * <li>read its schemas in one snapshot;</li>
 * <li>write a first revision that makes all that they have, and takes it away again;</li>
 * <li>on request, stamp the database with it, so that it is not run there.</li>
 * </ol>
 * Nothing but the state tables changes in the database.
 */
public final class Baseline {

    private final Authoring authoring;

    private final Wiring wiring;

    private final Dialect dialect;

    /**
     * The use case in one project and on one database.
     * @param authoring where the file goes
     * @param wiring the database
     * @param dialect writes operations
     */
    public Baseline(Authoring authoring, Wiring wiring, Dialect dialect) {
        this.authoring = authoring;
        this.wiring = wiring;
        this.dialect = dialect;
    }

    /**
     * Writes the revision.
     * @param request what it is to be
     * @return what was written, and what the database has besides
     * @throws NotTheFirstRevisionException where revisions are applied, or the revision
     * would continue others
     * @throws NothingToAdoptException where the schemas have nothing
     * @throws UnstampableFormatException where a Java class is to be stamped
     * @throws dev.migrator.error.MigratorException as {@link NewRevision} and
     * {@link Stamp} do
     */
    public Result run(Request request) {
        refuseUnstampable(request);
        refuseParents(request.draft());
        Found found = find(request.schemas());
        DatabaseModel given = found.inspection().given();
        DatabaseModel wanted = wanted(request, found.inspection());
        Difference up = Difference.between(given, wanted);
        if (up.isEmpty()) {
            throw new NothingToAdoptException(wanted.schemas());
        }
        RevisionBody body = RevisionBody
            .of(up.operations(), Difference.between(wanted, given).operations(), this.dialect, found.state().server())
            .noting(notes(found.inspection().omissions()));
        NewRevision.Result written = new NewRevision(this.authoring).run(request.draft().with(body));
        if (request.mark() == Mark.STAMPED) {
            stamp(written);
        }
        return new Result(written.file(), written.draft(), found.inspection(), request.mark());
    }

    /**
     * An extension has whatever version the server has that the revision runs on.
     */
    private static DatabaseModel wanted(Request request, Inspection inspection) {
        DatabaseModel model = inspection.model().withoutExtensionVersions();
        return switch (request.privileges()) {
            case GRANTED -> model;
            case LEFT_OUT -> model.with(model.schemas(), inspection.given().grants());
        };
    }

    private void refuseUnstampable(Request request) {
        RevisionFormat named = request.draft().format();
        RevisionFormat format = named != null ? named : this.authoring.settings().format();
        if (request.mark() == Mark.STAMPED && format != RevisionFormat.SQL) {
            throw new UnstampableFormatException(format);
        }
    }

    private void refuseParents(NewRevision.Request draft) {
        List<RevisionId> parents = new DraftLinks(this.authoring.sources().graph()).parents(draft.parents(),
                draft.splice());
        if (!parents.isEmpty()) {
            throw NotTheFirstRevisionException.continuing(parents);
        }
    }

    private Found find(@Nullable Set<Identifier> schemas) {
        try (OpenDatabase open = this.wiring.database().open()) {
            DatabaseState state = open.state();
            if (!state.applied().isEmpty()) {
                throw NotTheFirstRevisionException.applied(state.applied());
            }
            return new Found(state, open.inspect(schemas));
        }
    }

    /**
     * The application learns of the revision with its next build, so the file is asked.
     */
    private void stamp(NewRevision.Result written) {
        Scripts present = this.wiring.scripts().get();
        Scripts all = present.graph().contains(written.draft().id()) ? present
                : present.with(RevisionFiles.script(written.file()));
        new Stamp(this.wiring.with(() -> all))
            .run(new Stamp.Request(List.of(new Target.Named(written.draft().id().value())), Stamp.Rows.KEEP, null));
    }

    private static List<String> notes(List<Omission> omissions) {
        return omissions.isEmpty() ? List.of()
                : Stream
                    .concat(Stream.of("The database has besides, and this revision does not make:"),
                            omissions.stream().map((omission) -> "  " + omission))
                    .toList();
    }

    private record Found(DatabaseState state, Inspection inspection) {

    }

    /**
     * Whether the database is said to have the revision.
     */
    public enum Mark {

        /** It is not; an upgrade would run it. */
        NOT_STAMPED,

        /** It is. */
        STAMPED

    }

    /**
     * What becomes of the privileges that roles have.
     */
    public enum Privileges {

        /** The revision grants them. The roles must be there where it runs. */
        GRANTED,

        /** The revision does not speak of them. */
        LEFT_OUT

    }

    /**
     * What the revision is to be.
     *
     * @param draft its message, labels, place and language; its body is not looked at
     * @param schemas the schemas that are adopted; null for the migrated one alone, empty
     * for all but PostgreSQL's own
     * @param privileges whether roles get theirs
     * @param mark whether the database is stamped
     */
    public record Request(NewRevision.Request draft, @Nullable Set<Identifier> schemas, Privileges privileges,
            Mark mark) {

        /**
         * Copies.
         */
        public Request {
            schemas = schemas == null ? null : Set.copyOf(schemas);
        }

        /**
         * The migrated schema with its privileges, without a stamp.
         * @param message what the revision does
         * @return a request
         */
        public static Request of(String message) {
            return new Request(NewRevision.Request.of(message), null, Privileges.GRANTED, Mark.NOT_STAMPED);
        }

    }

    /**
     * What was written.
     *
     * @param file the new file
     * @param draft what it says
     * @param inspection what was found in the database; its omissions are not in the
     * revision
     * @param mark whether the database was stamped
     */
    public record Result(Path file, RevisionDraft draft, Inspection inspection, Mark mark) {

    }

}
