package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import dev.migrator.command.DryRun;
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

    @Mixin
    private final TagOption tag = new TagOption();

    @Mixin
    private final BackupOptions backup = new BackupOptions();

    @Option(names = "--dry-run",
            description = "Run everything in one transaction and roll it back; code outside the database really runs.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (this.script.isWanted() && this.dryRun) {
            throw new ParameterException(spec().commandLine(), "--sql runs nothing: leave out --dry-run.");
        }
        if ((this.script.isWanted() || this.dryRun) && this.backup.directory() != null) {
            throw new ParameterException(spec().commandLine(),
                    "--sql and --dry-run change nothing: leave out --backup.");
        }
        if (this.script.isWanted()) {
            out().print(this.tag.comment() + this.script.script(useCases(), Direction.UPGRADE, this.revision));
            return ExitCodes.DONE;
        }
        if (this.dryRun) {
            print(useCases().dryRun().run(Target.parse(this.revision)));
            return ExitCodes.DONE;
        }
        Upgrade.Result result = useCases().upgrade()
            .run(Upgrade.Request.to(Target.parse(this.revision))
                .withBackup(this.backup.directory())
                .withTag(this.tag.text()));
        BackupOptions.print(result.backup(), out());
        result.applied().forEach((id) -> out().println("applied " + id));
        out().println(RevisionText.arrival(result.applied(), result.to()));
        return ExitCodes.DONE;
    }

    private void print(DryRun.Result result) {
        if (result.applied().isEmpty()) {
            out().println(RevisionText.arrival(result.applied(), result.to()));
            return;
        }
        result.applied().forEach((id) -> out().println("would apply " + id));
        out().println("would be at " + RevisionText.ids(result.to()));
        out().println("took %d ms; everything was rolled back".formatted(result.duration().toMillis()));
    }

}
