package dev.migrator.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionDraft;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.SourceFile;
import dev.migrator.script.RevisionFile;
import dev.migrator.script.RevisionFiles;

/**
 * Writes the file of a new revision:
 * <ol>
 * <li>refuse what does not fit into the graph, before anything is written;</li>
 * <li>write a file that did not exist;</li>
 * <li>read it back: it must say what the draft says, whatever the template made of
 * it;</li>
 * <li>read all revisions again, as the next build will.</li>
 * </ol>
 * Where the last two fail, the file goes away again.
 */
final class RevisionWriter {

    private final Authoring authoring;

    private final SourceTree sources;

    RevisionWriter(Authoring authoring, SourceTree sources) {
        this.authoring = authoring;
        this.sources = sources;
    }

    /**
     * Writes the file.
     * @param draft the revision
     * @param format the language; null for that of the settings
     * @param directory the folder that the user named; null where none was
     * @return the file
     */
    Path write(RevisionDraft draft, @Nullable RevisionFormat format, @Nullable Path directory) {
        this.sources.graph().find(draft.id()).ifPresent((other) -> {
            throw new RevisionExistsException(other);
        });
        RevisionFormat language = (format != null) ? format : this.authoring.settings().format();
        SourceFile source = this.authoring.generator().generate(draft, language);
        Path path = root(draft, language, directory).resolve(source.path());
        this.sources.check(draft.revision(path.toString()));
        try (NewFile file = NewFile.create(path)) {
            file.write(source.text());
            checkFile(draft, path);
            this.authoring.sources();
            return file.keep();
        }
    }

    private Path root(RevisionDraft draft, RevisionFormat format, @Nullable Path directory) {
        Path parent = draft.parents().stream().findFirst().flatMap(this.sources::find).orElse(null);
        return this.authoring.settings().directories().choose(format, directory, parent);
    }

    private void checkFile(RevisionDraft draft, Path path) {
        RevisionFile wanted = new RevisionFile(path, draft.revision(path.toString()), draft.body().transactional());
        if (RevisionFiles.read(path).filter(wanted::equals).isEmpty()) {
            throw new AlteredDraftException(draft.id(), path);
        }
    }

}
