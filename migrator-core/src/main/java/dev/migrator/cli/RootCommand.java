package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.UseCases;

/**
 * The command {@code migrator} itself, which only holds the others.
 */
@Command(name = "migrator", description = "Migrates the application's database.", synopsisSubcommandLabel = "COMMAND",
        subcommands = { UpgradeCommand.class, DowngradeCommand.class, StampCommand.class, PlanCommand.class,
                CurrentCommand.class, HistoryCommand.class, HeadsCommand.class, BranchesCommand.class,
                ShowCommand.class, CheckCommand.class, LogCommand.class, EnsureVersionCommand.class,
                WaitCommand.class })
final class RootCommand {

    private final UseCases useCases;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    RootCommand(UseCases useCases) {
        this.useCases = useCases;
    }

    UseCases useCases() {
        return this.useCases;
    }

}
