package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionDraft;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * Writes the file of a new revision, for its author to fill in. Never overwrites a file,
 * and leaves none behind that the next build would refuse. Asks no database.
 */
public final class NewRevision {

    private final Authoring authoring;

    /**
     * The use case in one project.
     * @param authoring what it works with
     */
    public NewRevision(Authoring authoring) {
        this.authoring = authoring;
    }

    /**
     * Writes the file.
     * @param request what the revision is to be
     * @return what was written
     * @throws RevisionExistsException where there is a revision of that id
     * @throws NotAHeadException where a parent has children, and splicing was not asked
     * for
     * @throws RepeatedParentException where a parent is named twice
     * @throws FileExistsException where there is a file of that name
     * @throws UnknownDirectoryException where the folder is none of the project's
     * @throws DirectoryRequiredException where the project has several and nothing tells
     * which
     * @throws AlteredDraftException where the template does not say what was drafted
     * @throws dev.migrator.error.MigratorException where a script, the graph, a target or
     * a template is not as it should be
     */
    public Result run(Request request) {
        SourceTree sources = this.authoring.sources();
        DraftLinks links = new DraftLinks(sources.graph());
        RevisionId id = request.id();
        RevisionDraft draft = new RevisionDraft((id != null) ? id : this.authoring.ids().next(),
                links.parents(request.parents(), request.splice()), links.dependencies(request.dependsOn()),
                request.branchLabels(), request.message(), this.authoring.now(), request.body());
        Path file = new RevisionWriter(this.authoring, sources).write(draft, request.format(), request.directory());
        return new Result(file, draft);
    }

    /**
     * What a new revision is to be.
     *
     * @param message what it does; may be empty
     * @param parents what it continues; {@code base} or nothing for a new base
     * @param splice whether a parent may have children already, so that a branch begins
     * @param branchLabels names for the branch that begins here
     * @param dependsOn ids, beginnings of ids, labels or other targets that must be
     * applied before it
     * @param id its id; null for a new one
     * @param directory one of the project's folders; null for the one of the first
     * parent, or the only one
     * @param format the language; null for that of the settings
     * @param body what it does
     */
    public record Request(String message, List<Target> parents, boolean splice, List<String> branchLabels,
            List<String> dependsOn, @Nullable RevisionId id, @Nullable Path directory, @Nullable RevisionFormat format,
            RevisionBody body) {

        /**
         * Copies.
         */
        public Request {
            parents = List.copyOf(parents);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
        }

        /**
         * The same revision with another body.
         * @param other what it does
         * @return another request
         */
        public Request with(RevisionBody other) {
            return new Request(this.message, this.parents, this.splice, this.branchLabels, this.dependsOn, this.id,
                    this.directory, this.format, other);
        }

        /**
         * The same revision with another message.
         * @param other what it says that it does
         * @return another request
         */
        public Request with(String other) {
            return new Request(other, this.parents, this.splice, this.branchLabels, this.dependsOn, this.id,
                    this.directory, this.format, this.body);
        }

        /**
         * An empty revision that continues the head.
         * @param message what it does
         * @return a request
         */
        public static Request of(String message) {
            return builder(message).build();
        }

        /**
         * A request to change.
         * @param message what it does
         * @return starts from an empty revision that continues the head
         */
        public static Builder builder(String message) {
            return new Builder(message);
        }

    }

    /**
     * A request under construction. Each method sets what the component of the same name
     * says.
     */
    public static final class Builder {

        private final String message;

        private List<Target> parents = List.of(new Target.Head());

        private boolean splice;

        private List<String> branchLabels = List.of();

        private List<String> dependsOn = List.of();

        private @Nullable RevisionId id;

        private @Nullable Path directory;

        private @Nullable RevisionFormat format;

        private RevisionBody body = RevisionBody.empty();

        private Builder(String message) {
            this.message = message;
        }

        public Builder parents(List<Target> parents) {
            this.parents = parents;
            return this;
        }

        public Builder splice(boolean splice) {
            this.splice = splice;
            return this;
        }

        public Builder branchLabels(List<String> branchLabels) {
            this.branchLabels = branchLabels;
            return this;
        }

        public Builder dependsOn(List<String> dependsOn) {
            this.dependsOn = dependsOn;
            return this;
        }

        public Builder id(@Nullable RevisionId id) {
            this.id = id;
            return this;
        }

        public Builder directory(@Nullable Path directory) {
            this.directory = directory;
            return this;
        }

        public Builder format(@Nullable RevisionFormat format) {
            this.format = format;
            return this;
        }

        public Builder body(RevisionBody body) {
            this.body = body;
            return this;
        }

        public Request build() {
            return new Request(this.message, this.parents, this.splice, this.branchLabels, this.dependsOn, this.id,
                    this.directory, this.format, this.body);
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
