package dev.migrator.cli;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Check;
import dev.migrator.revision.Revision;

@Command(name = "check", description = "Exit with 3 when there are several heads, pending or unknown revisions.")
final class CheckCommand extends ReadingCommand<Check.Result> {

    @Override
    Check.Result read(Form form) {
        return useCases().check().run();
    }

    @Override
    void print(Check.Result result) {
        if (result.heads().size() > 1) {
            out().println("several heads: " + RevisionText.ids(result.heads().stream().map(Revision::id).toList()));
        }
        result.pending()
            .forEach((revision) -> out().println("pending: %s, %s".formatted(revision.id(), revision.message())));
        result.unknown().forEach((id) -> out().println("unknown to this build: " + id));
        if (result.isClean()) {
            out().println("nothing pending, one head");
        }
    }

    @Override
    void write(Check.Result result, JsonObject answer) {
        answer.flag("clean", result.isClean());
        answer.objects("heads", result.heads(), RevisionJson::write);
        answer.objects("pending", result.pending(), RevisionJson::write);
        answer.texts("unknown", result.unknown());
    }

    @Override
    int exitCode(Check.Result result) {
        return result.isClean() ? ExitCodes.DONE : ExitCodes.DIFFERENCES;
    }

}
