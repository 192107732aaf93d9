package dev.migrator.cli;

import picocli.CommandLine.Command;

import dev.migrator.history.LogEntry;

@Command(name = "log", description = "Show what was attempted on the database, newest first.")
final class LogCommand extends MigratorCommand {

    @Override
    public Integer call() {
        for (LogEntry entry : useCases().log().run()) {
            out().println("%s  %-9s %-12s %-9s %s %s%s".formatted(entry.loggedAt(), entry.direction(),
                    entry.revision() == null ? "run" : entry.revision().value(), entry.outcome(), entry.databaseUser(),
                    entry.host(), entry.detail() == null ? "" : "  " + entry.detail().lines().findFirst().orElse("")));
        }
        return ExitCodes.DONE;
    }

}
