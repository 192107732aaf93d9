package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Downgrade;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;

@Command(name = "downgrade", description = "Downgrade to a revision.")
final class DowngradeCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", description = "base, a revision, -1, label@base; with --sql from:to.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Mixin
    private final ScriptOptions script = new ScriptOptions();

    @Mixin
    private final TagOption tag = new TagOption();

    @Mixin
    private final BackupOptions backup = new BackupOptions();

    @Override
    public Integer call() {
        if (this.script.isWanted() && this.backup.directory() != null) {
            throw new ParameterException(spec().commandLine(), "--sql changes nothing: leave out --backup.");
        }
        if (this.script.isWanted()) {
            out().print(this.tag.comment() + this.script.script(useCases(), Direction.DOWNGRADE, this.revision));
            return ExitCodes.DONE;
        }
        Downgrade.Result result = useCases().downgrade()
            .run(new Downgrade.Request(Target.parse(this.revision), this.backup.directory(), this.tag.text()));
        BackupOptions.print(result.backup(), out());
        result.reverted().forEach((id) -> out().println("reverted " + id));
        out().println(RevisionText.arrival(result.reverted(), result.to()));
        return ExitCodes.DONE;
    }

}
