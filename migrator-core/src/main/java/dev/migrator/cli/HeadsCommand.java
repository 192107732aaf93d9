package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.Heads.Kind;

@Command(name = "heads", description = "List the ends of the graph of revisions.")
final class HeadsCommand extends ListingCommand {

    @Option(names = "--resolve-dependencies", description = "Leave out those that others depend on.")
    private boolean resolveDependencies;

    @Override
    public Integer call() {
        print(useCases().heads().run(this.resolveDependencies ? Kind.RESOLVED : Kind.DECLARED),
                RevisionText::shortLine);
        return ExitCodes.DONE;
    }

}
