package dev.migrator.cli;

import picocli.CommandLine.Command;

@Command(name = "ensure-version", description = "Make the state tables where they are missing.")
final class EnsureVersionCommand extends MigratorCommand {

    @Override
    public Integer call() {
        out().println(useCases().ensureVersion().run() ? "made the state tables" : "the state tables are there");
        return ExitCodes.DONE;
    }

}
