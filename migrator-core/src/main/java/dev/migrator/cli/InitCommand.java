package dev.migrator.cli;

import picocli.CommandLine.Command;

import dev.migrator.command.Init;

@Command(name = "init", description = "Make the folder of revisions, with a page that explains it.")
final class InitCommand extends MigratorCommand {

    @Override
    public Integer call() {
        Init.Result result = sources().init().run();
        result.created().forEach((path) -> out().println("made " + path));
        result.kept().forEach((path) -> out().println("kept " + path));
        out().println();
        out().println("application.properties:");
        result.properties().lines().forEach((line) -> out().println("    " + line));
        return ExitCodes.DONE;
    }

}
