package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Heads;
import dev.migrator.command.Heads.Kind;

@Command(name = "heads", description = "List the ends of the graph of revisions.")
final class HeadsCommand extends ListingCommand<Heads.Result> {

    @Option(names = "--resolve-dependencies", description = "Leave out those that others depend on.")
    private boolean resolveDependencies;

    @Override
    Heads.Result read(Form form) {
        return useCases().heads().run(this.resolveDependencies ? Kind.RESOLVED : Kind.DECLARED);
    }

    @Override
    void print(Heads.Result heads) {
        print(heads.revisions(), RevisionText::shortLine);
    }

    @Override
    void write(Heads.Result heads, JsonObject answer) {
        answer.objects("revisions", heads.revisions(), RevisionJson::write);
    }

}
