package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Merge;
import dev.migrator.revision.Target;

@Command(name = "merge", description = "Write the file of a revision that brings branches together.")
final class MergeCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "What to merge; heads for all heads.")
    @SuppressWarnings("NullAway.Init")
    private List<String> revisions;

    @Mixin
    private final DraftOptions draft = new DraftOptions();

    @Override
    public Integer call() {
        Merge.Result result = sources().merge()
            .run(new Merge.Request(this.revisions.stream().map(Target::parse).toList(), this.draft.message(),
                    this.draft.branchLabels(), this.draft.id(), this.draft.splice()));
        out().println("wrote " + result.file());
        return ExitCodes.DONE;
    }

}
