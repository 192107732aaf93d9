package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Branches;

@Command(name = "branches", description = "List the revisions at which the graph branches.")
final class BranchesCommand extends ListingCommand<Branches.Result> {

    @Override
    Branches.Result read(Form form) {
        return useCases().branches().run();
    }

    @Override
    void print(Branches.Result branches) {
        for (Branches.BranchPoint branch : branches.points()) {
            print(List.of(branch.revision()), RevisionText::shortLine);
            branch.into().forEach((child) -> out().println("    -> " + text().shortLine(child)));
        }
    }

    @Override
    void write(Branches.Result branches, JsonObject answer) {
        answer.objects("branches", branches.points(), (branch, object) -> {
            object.object("point", (point) -> RevisionJson.write(branch.revision(), point));
            object.objects("into", branch.into(), RevisionJson::write);
        });
    }

}
