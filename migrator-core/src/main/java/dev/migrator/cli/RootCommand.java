package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;

/**
 * The command {@code migrator} itself, which only holds the others.
 */
@Command(name = "migrator", description = "Migrates the application's database.", synopsisSubcommandLabel = "COMMAND",
        subcommands = { UpgradeCommand.class, DowngradeCommand.class, StampCommand.class, PlanCommand.class,
                CurrentCommand.class, HistoryCommand.class, HeadsCommand.class, BranchesCommand.class,
                ShowCommand.class, CheckCommand.class, LogCommand.class, EnsureVersionCommand.class, WaitCommand.class,
                RevisionCommand.class, MergeCommand.class, EditCommand.class, RemoveCommand.class, InitCommand.class,
                ListTemplatesCommand.class, DoctorCommand.class })
final class RootCommand {

    private final UseCases useCases;

    private final SourceUseCases sources;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    RootCommand(UseCases useCases, SourceUseCases sources) {
        this.useCases = useCases;
        this.sources = sources;
    }

    UseCases useCases() {
        return this.useCases;
    }

    SourceUseCases sources() {
        return this.sources;
    }

}
