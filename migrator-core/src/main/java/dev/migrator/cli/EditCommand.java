package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Edit;
import dev.migrator.revision.Target;

@Command(name = "edit", description = "Open the files of revisions in $VISUAL or $EDITOR.")
final class EditCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "0..1", defaultValue = "head",
            description = "Which: head, heads, current, a revision; ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    public Integer call() {
        Edit.Result result = sources().edit().run(Target.parse(this.revision));
        Editor.of(System.getenv()).open(result.files());
        return ExitCodes.DONE;
    }

}
