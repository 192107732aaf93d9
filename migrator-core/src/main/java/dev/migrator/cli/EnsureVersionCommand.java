package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ensure-version", description = "Make the state tables where they are missing.")
final class EnsureVersionCommand extends MigratorCommand {

    @Option(names = "--sql", description = "Print a script for psql instead of running anything.")
    private boolean sql;

    @Override
    public Integer call() {
        if (this.sql) {
            out().print(useCases().writeStamp().tables().text());
            return ExitCodes.DONE;
        }
        out().println(
                useCases().ensureVersion().run().created() ? "made the state tables" : "the state tables are there");
        return ExitCodes.DONE;
    }

}
