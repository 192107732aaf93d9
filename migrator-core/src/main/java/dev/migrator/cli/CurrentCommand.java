package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.Current;

@Command(name = "current", description = "Show which revisions the database is at.")
final class CurrentCommand extends ListingCommand {

    @Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless everything is applied.")
    private boolean checkHeads;

    @Override
    public Integer call() {
        Current.Result result = useCases().current().run();
        print(result.revisions(), RevisionText::shortLine);
        result.unknown().forEach((id) -> out().println(id + " (unknown to this build)"));
        if (this.checkHeads && !result.atHeads()) {
            return ExitCodes.DIFFERENCES;
        }
        return ExitCodes.DONE;
    }

}
