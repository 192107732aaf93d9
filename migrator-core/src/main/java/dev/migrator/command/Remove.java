package dev.migrator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrator.execute.OpenDatabase;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.RevisionState;
import dev.migrator.revision.MultipleHeadsException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Takes back a revision that is still being worked on:
 * <ol>
 * <li>refuse it where something continues it or depends on it, in the sources or in the
 * database;</li>
 * <li>find its file;</li>
 * <li>where it is applied, take the database down below it, and nothing else with
 * it;</li>
 * <li>delete the file.</li>
 * </ol>
 * Whether it was applied to other databases nobody can know; there it stays, and counts
 * as unknown.
 */
public final class Remove {

    private final Authoring authoring;

    private final Wiring wiring;

    /**
     * The use case in one project and on one database.
     * @param authoring where the file is
     * @param wiring where the revision may be applied
     */
    public Remove(Authoring authoring, Wiring wiring) {
        this.authoring = authoring;
        this.wiring = wiring;
    }

    /**
     * Takes the revision back.
     * @param target which; {@code head} for the newest
     * @return what was done
     * @throws MultipleHeadsException where there are several newest ones
     * @throws StillNeededException where something stands on it
     * @throws MissingSourceException where its file is in none of the source folders
     * @throws UnwritableFileException where its file cannot be deleted
     * @throws dev.migrator.script.IrreversibleRevisionException where it is applied and
     * has no way back
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be, and where the downgrade fails
     */
    public Result run(Target target) {
        SourceTree sources = this.authoring.sources();
        Revision revision = one(sources, target);
        refuseNeeded(revision, sources.graph().dependantsOf(revision.id()));
        Path file = sources.get(revision);
        requireDeletable(file);
        DatabaseState state = state();
        refuseNeeded(revision, standingOn(revision, state));
        boolean applied = state.find(revision.id()).isPresent();
        if (applied) {
            new Downgrade(this.wiring).run(below(revision));
        }
        delete(file);
        return new Result(revision.id(), file, applied);
    }

    private static Revision one(SourceTree sources, Target target) {
        List<Revision> revisions = new DraftLinks(sources.graph()).resolveSome(target);
        if (revisions.size() > 1) {
            throw new SeveralRevisionsException(target, revisions.stream().map(Revision::id).toList());
        }
        return revisions.get(0);
    }

    private static void refuseNeeded(Revision revision, List<RevisionId> by) {
        if (!by.isEmpty()) {
            throw new StillNeededException(revision.id(), by);
        }
    }

    private DatabaseState state() {
        try (OpenDatabase open = this.wiring.database().open()) {
            return open.state();
        }
    }

    /**
     * A newer build may have applied something on top that no source knows.
     */
    private static List<RevisionId> standingOn(Revision revision, DatabaseState state) {
        return state.revisions()
            .stream()
            .filter((row) -> row.parents().contains(revision.id()))
            .map(RevisionState::id)
            .toList();
    }

    /**
     * The parent alone would take down other branches that begin there.
     */
    private static Target below(Revision revision) {
        return new Target.Branch(revision.id().value(),
                revision.isBase() ? new Target.Base() : new Target.Named(revision.parents().get(0).value()));
    }

    private static void requireDeletable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new UnwritableFileException(file, new IOException("its folder cannot be changed"));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        }
        catch (IOException ex) {
            throw new UnwritableFileException(file, ex);
        }
    }

    /**
     * What was taken back.
     *
     * @param revision the revision
     * @param file its file, which is gone
     * @param downgraded whether it was applied, so that the database was taken down
     */
    public record Result(RevisionId revision, Path file, boolean downgraded) {

    }

}
