package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Current;

@Command(name = "current", description = "Show which revisions the database is at, and which of them are in progress.")
final class CurrentCommand extends ListingCommand<Current.Result> {

    @Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless everything is applied.")
    private boolean checkHeads;

    @Override
    Current.Result read(Form form) {
        return useCases().current().run();
    }

    @Override
    void print(Current.Result result) {
        print(result.revisions(), RevisionText::shortLine);
        print(result.behindHeads(), RevisionText::shortLine);
        result.unknown().forEach((id) -> out().println(id + " (unknown to this build)"));
    }

    @Override
    void write(Current.Result result, JsonObject answer) {
        answer.flag("atHeads", result.atHeads());
        answer.objects("revisions", result.revisions(), RevisionJson::write);
        answer.objects("inProgress", result.inProgress(), RevisionJson::write);
        answer.texts("unknown", result.unknown());
    }

    @Override
    int exitCode(Current.Result result) {
        return this.checkHeads && !result.atHeads() ? ExitCodes.DIFFERENCES : ExitCodes.DONE;
    }

}
