package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Branches;

@Command(name = "branches", description = "List the revisions at which the graph branches.")
final class BranchesCommand extends ListingCommand<List<Branches.Result>> {

    @Override
    List<Branches.Result> read(Form form) {
        return useCases().branches().run();
    }

    @Override
    void print(List<Branches.Result> branches) {
        for (Branches.Result branch : branches) {
            print(List.of(branch.point()), RevisionText::shortLine);
            branch.into().forEach((child) -> out().println("    -> " + text().shortLine(child)));
        }
    }

    @Override
    void write(List<Branches.Result> branches, JsonObject answer) {
        answer.objects("branches", branches, (branch, object) -> {
            object.object("point", (point) -> RevisionJson.write(branch.point(), point));
            object.objects("into", branch.into(), RevisionJson::write);
        });
    }

}
