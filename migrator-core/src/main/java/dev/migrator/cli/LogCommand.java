package dev.migrator.cli;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.ReadLog;
import dev.migrator.history.LogEntry;

@Command(name = "log", description = "Show what was attempted on the database, newest first.")
final class LogCommand extends ReadingCommand<ReadLog.Result> {

    @Override
    ReadLog.Result read(Form form) {
        return useCases().log().run();
    }

    @Override
    void print(ReadLog.Result log) {
        for (LogEntry entry : log.entries()) {
            out().println("%s  %-9s %-12s %-9s %s %s%s".formatted(entry.loggedAt(), entry.direction(),
                    entry.revision() == null ? "run" : entry.revision().value(), entry.outcome(), entry.databaseUser(),
                    entry.host(), entry.detail() == null ? "" : "  " + entry.detail().lines().findFirst().orElse("")));
        }
    }

    @Override
    void write(ReadLog.Result log, JsonObject answer) {
        answer.objects("entries", log.entries(), LogJson::write);
    }

}
