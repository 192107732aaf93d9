package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code data}, which only holds the others.
 */
@Command(name = "data", description = "Move data that is in progress, tell how far it is, and say how it is to go on.",
        synopsisSubcommandLabel = "COMMAND", subcommands = { DataStatusCommand.class, DataRunCommand.class,
                DataPauseCommand.class, DataResumeCommand.class, DataSpeedCommand.class })
final class DataCommand {

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

}
