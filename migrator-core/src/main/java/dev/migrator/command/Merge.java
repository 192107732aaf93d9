package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionDraft;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Writes the file of a revision that brings branches together. It does nothing itself, up
 * or down. Asks no database.
 */
public final class Merge {

    private final Authoring authoring;

    /**
     * The use case in one project.
     * @param authoring what it works with
     */
    public Merge(Authoring authoring) {
        this.authoring = authoring;
    }

    /**
     * Writes the file.
     * @param request what to merge
     * @return what was written
     * @throws NamesNoRevisionException where there is nothing to merge
     * @throws NotAHeadException where one has children, and splicing was not asked for
     * @throws RepeatedParentException where one is named twice
     * @throws dev.migrator.error.MigratorException as for {@link NewRevision}
     */
    public Result run(Request request) {
        SourceTree sources = this.authoring.sources();
        DraftLinks links = new DraftLinks(sources.graph());
        request.revisions().forEach(links::resolveSome);
        List<RevisionId> parents = links.parents(request.revisions(), request.splice());
        RevisionId id = request.id();
        RevisionDraft draft = new RevisionDraft((id != null) ? id : this.authoring.ids().next(), parents, List.of(),
                request.branchLabels(), message(request, parents), this.authoring.now(), RevisionBody.empty());
        return new Result(new RevisionWriter(this.authoring, sources).write(draft, null, null), draft);
    }

    private static String message(Request request, List<RevisionId> parents) {
        return !request.message().isBlank() ? request.message()
                : "merge " + parents.stream().map(RevisionId::value).collect(Collectors.joining(" and "));
    }

    /**
     * What to merge.
     *
     * @param revisions the revisions, at least one; {@code heads} for all heads
     * @param message why; blank for the ids
     * @param branchLabels names for the branch that begins here
     * @param id the id of the new revision; null for a new one
     * @param splice whether the revisions may have children already
     */
    public record Request(List<Target> revisions, String message, List<String> branchLabels, @Nullable RevisionId id,
            boolean splice) {

        /**
         * Copies.
         */
        public Request {
            revisions = List.copyOf(revisions);
            branchLabels = List.copyOf(branchLabels);
        }

        /**
         * A request to merge heads.
         * @param revisions the revisions
         * @return without a message, a label or an id of its own
         */
        public static Request of(List<Target> revisions) {
            return new Request(revisions, "", List.of(), null, false);
        }

    }

    /**
     * What was written.
     *
     * @param file the new file
     * @param draft what it says
     */
    public record Result(Path file, RevisionDraft draft) {

    }

}
