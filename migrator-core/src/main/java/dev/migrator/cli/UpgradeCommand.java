package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Upgrade;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;

@Command(name = "upgrade", description = "Upgrade to a revision.")
final class UpgradeCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION",
            description = "head, heads, a revision, +1, label@head; with --sql also from:to.")
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
            out().print(ScriptText.of(useCases(), Direction.UPGRADE, this.revision, this.idempotent));
            return ExitCodes.DONE;
        }
        Upgrade.Result result = useCases().upgrade().run(Upgrade.Request.to(Target.parse(this.revision)));
        result.applied().forEach((id) -> out().println("applied " + id));
        out().println("at " + RevisionText.ids(result.to()));
        return ExitCodes.DONE;
    }

}
