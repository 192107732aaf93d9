package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.RevisionView;
import dev.migrator.revision.Target;

@Command(name = "show", description = "Show revisions with everything that their scripts say.")
final class ShowCommand extends ReadingCommand<List<RevisionView>> {

    @Parameters(paramLabel = "REVISION",
            description = "A revision, a label, head, heads, base, current or -1 from the heads.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    List<RevisionView> read(Form form) {
        return useCases().show().views(Target.parse(this.revision));
    }

    @Override
    void print(List<RevisionView> views) {
        RevisionText text = new RevisionText(colours());
        views.forEach((view) -> text.lines(view).forEach(out()::println));
    }

    @Override
    void write(List<RevisionView> views, JsonObject answer) {
        answer.objects("revisions", views, RevisionJson::write);
    }

}
