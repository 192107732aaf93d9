package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ScriptOptions script = new ScriptOptions();

    @Override
    public Integer call() {
        if (this.script.isWanted()) {
            out().print(this.script.script(useCases(), Direction.UPGRADE, this.revision));
            return ExitCodes.DONE;
        }
        Upgrade.Result result = useCases().upgrade().run(Upgrade.Request.to(Target.parse(this.revision)));
        result.applied().forEach((id) -> out().println("applied " + id));
        out().println("at " + RevisionText.ids(result.to()));
        return ExitCodes.DONE;
    }

}
