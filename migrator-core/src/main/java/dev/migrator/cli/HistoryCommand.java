package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.History;
import dev.migrator.command.History.ShowCurrent;
import dev.migrator.revision.Target;

@Command(name = "history", description = "List or draw revisions, newest first.")
final class HistoryCommand extends ListingCommand<History.Result> {

    @Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
            description = "Only these; either side may be empty.")
    private @Nullable String range;

    @Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is and what is pending.")
    private boolean indicateCurrent;

    @Mixin
    private final DrawingOptions drawing = new DrawingOptions();

    @Override
    History.Result read(Form form) {
        if (this.drawing.isWanted() && form == Form.JSON) {
            throw new ParameterException(spec().commandLine(), "A drawing is no JSON: leave out one of the two.");
        }
        return useCases().history()
            .run(this.range == null ? null : Target.parse(this.range),
                    this.indicateCurrent ? ShowCurrent.YES : ShowCurrent.NO);
    }

    @Override
    void print(History.Result history) {
        if (this.drawing.isWanted()) {
            out().print(this.drawing.of(history.revisions(), text(), isVerbose()));
        }
        else {
            print(history.revisions(), RevisionText::line);
        }
    }

    @Override
    void write(History.Result history, JsonObject answer) {
        answer.objects("revisions", history.revisions(), RevisionJson::write);
    }

}
