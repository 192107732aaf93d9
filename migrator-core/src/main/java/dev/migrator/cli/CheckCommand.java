package dev.migrator.cli;

import picocli.CommandLine.Command;

import dev.migrator.command.Check;
import dev.migrator.revision.Revision;

@Command(name = "check", description = "Exit with 3 when there are several heads, pending or unknown revisions.")
final class CheckCommand extends MigratorCommand {

    @Override
    public Integer call() {
        Check.Result result = useCases().check().run();
        if (result.heads().size() > 1) {
            out().println("several heads: " + RevisionText.ids(result.heads().stream().map(Revision::id).toList()));
        }
        result.pending()
            .forEach((revision) -> out().println("pending: %s, %s".formatted(revision.id(), revision.message())));
        result.unknown().forEach((id) -> out().println("unknown to this build: " + id));
        if (!result.isClean()) {
            return ExitCodes.DIFFERENCES;
        }
        out().println("nothing pending, one head");
        return ExitCodes.DONE;
    }

}
