package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Downgrade;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;

@Command(name = "downgrade", description = "Downgrade to a revision.")
final class DowngradeCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", description = "base, a revision, -1, label@base; with --sql from:to.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Option(names = "--sql",
            description = "Print a script for psql instead of running anything; no database is needed.")
    private boolean sql;

    @Option(names = "--idempotent", description = "With --sql: the script passes over what is done already.")
    private boolean idempotent;

    @Override
    public Integer call() {
        if (this.sql) {
            out().print(ScriptText.of(useCases(), Direction.DOWNGRADE, this.revision, this.idempotent));
            return ExitCodes.DONE;
        }
        Downgrade.Result result = useCases().downgrade().run(Target.parse(this.revision));
        result.reverted().forEach((id) -> out().println("reverted " + id));
        out().println("at " + RevisionText.ids(result.to()));
        return ExitCodes.DONE;
    }

}
