package dev.migrator.cli;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.NewRevision;
import dev.migrator.revision.Target;

@Command(name = "revision", description = "Write the file of a new revision.")
final class RevisionCommand extends MigratorCommand {

    @Mixin
    private final DraftOptions draft = new DraftOptions();

    @Option(names = "--head", paramLabel = "REVISION", defaultValue = "head",
            description = "What it continues: ${DEFAULT-VALUE} unless said; base for a new base; may be repeated.")
    @SuppressWarnings("NullAway.Init")
    private List<String> parents;

    @Option(names = "--depends-on", paramLabel = "REVISION",
            description = "What must be applied before it; may be repeated.")
    private List<String> dependsOn = List.of();

    @Option(names = "--version-path", paramLabel = "FOLDER",
            description = "Which of the folders of migrator.revision.directory it goes to.")
    private @Nullable Path directory;

    @Option(names = "--format", paramLabel = "sql|java",
            description = "Its language, in place of that of migrator.revision.format.")
    private @Nullable RevisionFormat format;

    @ArgGroup
    private Origin origin = new Origin();

    @Override
    public Integer call() {
        NewRevision.Request request = request();
        if (this.origin.baseline != null) {
            BaselineText.print(sources().baseline().run(this.origin.baseline.request(request)), out());
        }
        else if (this.origin.model != null) {
            AutogenerateText.print(sources().autogenerate().run(this.origin.model.request(request)), out());
        }
        else {
            out().println("wrote " + sources().newRevision().run(request).file());
        }
        return ExitCodes.DONE;
    }

    private NewRevision.Request request() {
        return NewRevision.Request.builder(this.draft.message())
            .parents(this.parents.stream().map(Target::parse).toList())
            .splice(this.draft.splice())
            .branchLabels(this.draft.branchLabels())
            .dependsOn(this.dependsOn)
            .id(this.draft.id())
            .directory(this.directory)
            .format(this.format)
            .build();
    }

    /**
     * What its body is written from: one or the other, or nothing.
     */
    static final class Origin {

        @ArgGroup(exclusive = false)
        private @Nullable BaselineOptions baseline;

        @ArgGroup(exclusive = false)
        private @Nullable AutogenerateOptions model;

    }

}
