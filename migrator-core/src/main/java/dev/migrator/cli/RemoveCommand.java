package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Remove;
import dev.migrator.revision.Target;

@Command(name = "remove", description = "Take back a revision that is still being worked on, and delete its file.")
final class RemoveCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "0..1", defaultValue = "head",
            description = "Which: ${DEFAULT-VALUE}, the newest, unless said.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    public Integer call() {
        Remove.Result result = sources().remove().run(Target.parse(this.revision));
        if (result.downgraded()) {
            out().println("reverted " + result.revision());
        }
        out().println("deleted " + result.file());
        return ExitCodes.DONE;
    }

}
