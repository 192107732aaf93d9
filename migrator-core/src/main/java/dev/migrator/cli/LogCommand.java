package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.history.LogEntry;

@Command(name = "log", description = "Show what was attempted on the database, newest first.")
final class LogCommand extends ReadingCommand<List<LogEntry>> {

    @Override
    List<LogEntry> read(Form form) {
        return useCases().log().run();
    }

    @Override
    void print(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            out().println("%s  %-9s %-12s %-9s %s %s%s".formatted(entry.loggedAt(), entry.direction(),
                    entry.revision() == null ? "run" : entry.revision().value(), entry.outcome(), entry.databaseUser(),
                    entry.host(), entry.detail() == null ? "" : "  " + entry.detail().lines().findFirst().orElse("")));
        }
    }

    @Override
    void write(List<LogEntry> entries, JsonObject answer) {
        answer.objects("entries", entries, LogJson::write);
    }

}
