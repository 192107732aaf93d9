package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.History.ShowCurrent;
import dev.migrator.command.RevisionView;
import dev.migrator.revision.Target;

@Command(name = "history", description = "List or draw revisions, newest first.")
final class HistoryCommand extends ListingCommand<List<RevisionView>> {

    @Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
            description = "Only these; either side may be empty.")
    private @Nullable String range;

    @Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is and what is pending.")
    private boolean indicateCurrent;

    @Mixin
    private final DrawingOptions drawing = new DrawingOptions();

    @Override
    List<RevisionView> read(Form form) {
        if (this.drawing.isWanted() && form == Form.JSON) {
            throw new ParameterException(spec().commandLine(), "A drawing is no JSON: leave out one of the two.");
        }
        return useCases().history()
            .run(this.range == null ? null : Target.parse(this.range),
                    this.indicateCurrent ? ShowCurrent.YES : ShowCurrent.NO);
    }

    @Override
    void print(List<RevisionView> views) {
        if (this.drawing.isWanted()) {
            out().print(this.drawing.of(views, text(), isVerbose()));
        }
        else {
            print(views, RevisionText::line);
        }
    }

    @Override
    void write(List<RevisionView> views, JsonObject answer) {
        answer.objects("revisions", views, RevisionJson::write);
    }

}
