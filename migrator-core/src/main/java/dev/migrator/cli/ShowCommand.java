package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Show;
import dev.migrator.revision.Target;

@Command(name = "show", description = "Show revisions with everything that their scripts say.")
final class ShowCommand extends ReadingCommand<Show.Views> {

    @Parameters(paramLabel = "REVISION",
            description = "A revision, a label, head, heads, base, current or -1 from the heads.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    Show.Views read(Form form) {
        return useCases().show().views(Target.parse(this.revision));
    }

    @Override
    void print(Show.Views views) {
        RevisionText text = new RevisionText(colours());
        views.revisions().forEach((view) -> text.lines(view).forEach(out()::println));
    }

    @Override
    void write(Show.Views views, JsonObject answer) {
        answer.objects("revisions", views.revisions(), RevisionJson::write);
    }

}
