package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Reset;
import dev.migrator.command.Reset.Confirmation;
import dev.migrator.revision.Target;

@Command(name = "reset",
        description = "Drop everything in the schema and migrate again; needs migrator.allow-reset=true and --yes.")
final class ResetCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "0..1", defaultValue = "head",
            description = "Where to migrate to: ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Option(names = "--yes", description = "All data of the schema may be dropped.")
    private boolean yes;

    @Override
    public Integer call() {
        Reset.Result result = useCases().reset()
            .run(new Reset.Request(Target.parse(this.revision), this.yes ? Confirmation.GIVEN : Confirmation.MISSING));
        result.emptied().dropped().forEach((object) -> out().println("dropped " + object));
        result.emptied()
            .left()
            .forEach((object) -> out().println("left " + object + ", which belongs to another user"));
        result.upgrade().applied().forEach((id) -> out().println("applied " + id));
        out().println("at " + RevisionText.ids(result.upgrade().to()));
        return ExitCodes.DONE;
    }

}
