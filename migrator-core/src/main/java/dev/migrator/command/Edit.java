package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Finds the source files of revisions, for somebody to open them.
 */
public final class Edit {

    private final Authoring authoring;

    private final Supplier<Set<RevisionId>> applied;

    /**
     * The use case in one project.
     * @param authoring what it works with
     * @param applied reads all applied revisions; asked only for {@code current}
     */
    public Edit(Authoring authoring, Supplier<Set<RevisionId>> applied) {
        this.authoring = authoring;
        this.applied = applied;
    }

    /**
     * Finds the files.
     * @param target which revisions
     * @return their files
     * @throws NamesNoRevisionException where the target stands for none, as the base does
     * @throws MissingSourceException where one is in none of the source folders
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target
     * or the database is not as it should be
     */
    public Result run(Target target) {
        SourceTree sources = this.authoring.sources();
        Set<RevisionId> rows = (target instanceof Target.Current) ? this.applied.get() : Set.of();
        List<Revision> revisions = sources.graph().resolve(target, rows);
        if (revisions.isEmpty()) {
            throw new NamesNoRevisionException(target);
        }
        return new Result(revisions.stream().map(sources::get).toList());
    }

    /**
     * What was found.
     *
     * @param files one for each revision, never empty
     */
    public record Result(List<Path> files) {

    }

}
