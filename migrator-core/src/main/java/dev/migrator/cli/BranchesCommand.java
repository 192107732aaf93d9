package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;

import dev.migrator.command.Branches;

@Command(name = "branches", description = "List the revisions at which the graph branches.")
final class BranchesCommand extends ListingCommand {

    @Override
    public Integer call() {
        for (Branches.Result branch : useCases().branches().run()) {
            print(List.of(branch.point()), RevisionText::shortLine);
            branch.into().forEach((child) -> out().println("    -> " + RevisionText.shortLine(child)));
        }
        return ExitCodes.DONE;
    }

}
