package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;

/**
 * The command {@code migrator} itself, which only holds the others.
 */
@Command(name = "migrator", description = "Migrates the application's database.", synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        subcommands = { UpgradeCommand.class, DowngradeCommand.class, StampCommand.class, PlanCommand.class,
                CurrentCommand.class, HistoryCommand.class, HeadsCommand.class, BranchesCommand.class,
                ShowCommand.class, CheckCommand.class, LogCommand.class, EnsureVersionCommand.class, WaitCommand.class,
                RevisionCommand.class, MergeCommand.class, EditCommand.class, RemoveCommand.class, InitCommand.class,
                ListTemplatesCommand.class, DoctorCommand.class, DataCommand.class, ResetCommand.class })
final class RootCommand {

    private final UseCases useCases;

    private final SourceUseCases sources;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version of Migrator and exit.")
    private boolean version;

    @Option(names = { "-q", "--quiet" }, description = "Print no answer; the exit code and errors remain.")
    private boolean quiet;

    @Option(names = { "--stacktrace", "--raiseerr" }, description = "Show where an error came from.")
    private boolean stackTrace;

    RootCommand(UseCases useCases, SourceUseCases sources) {
        this.useCases = useCases;
        this.sources = sources;
    }

    boolean isQuiet() {
        return this.quiet;
    }

    boolean showsStackTraces() {
        return this.stackTrace;
    }

    UseCases useCases() {
        return this.useCases;
    }

    SourceUseCases sources() {
        return this.sources;
    }

}
