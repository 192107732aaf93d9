package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Heads.Kind;
import dev.migrator.command.RevisionView;

@Command(name = "heads", description = "List the ends of the graph of revisions.")
final class HeadsCommand extends ListingCommand<List<RevisionView>> {

    @Option(names = "--resolve-dependencies", description = "Leave out those that others depend on.")
    private boolean resolveDependencies;

    @Override
    List<RevisionView> read(Form form) {
        return useCases().heads().run(this.resolveDependencies ? Kind.RESOLVED : Kind.DECLARED);
    }

    @Override
    void print(List<RevisionView> heads) {
        print(heads, RevisionText::shortLine);
    }

    @Override
    void write(List<RevisionView> heads, JsonObject answer) {
        answer.objects("revisions", heads, RevisionJson::write);
    }

}
