package dev.migrator.cli;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import dev.migrator.command.DryRun;
import dev.migrator.command.Upgrade;
import dev.migrator.command.Upgrade.Background;
import dev.migrator.plan.Direction;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.UnfinishedDataException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

@Command(name = "upgrade",
        description = "Upgrade to a revision; exit with 3 where data must be moved before it is reached.")
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

    @Option(names = "--finish-background",
            description = "Move all data now, also what another process has begun to move in the background.")
    private boolean finishBackground;

    @Override
    public Integer call() {
        if (this.script.isWanted() && this.dryRun) {
            throw new ParameterException(spec().commandLine(), "--sql runs nothing: leave out --dry-run.");
        }
        if ((this.script.isWanted() || this.dryRun) && this.finishBackground) {
            throw new ParameterException(spec().commandLine(),
                    "--sql and --dry-run move no data: leave out --finish-background.");
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
            return print(useCases().dryRun().run(Target.parse(this.revision)));
        }
        Upgrade.Result result = useCases().upgrade()
            .run(Upgrade.Request.to(Target.parse(this.revision))
                .withBackup(this.backup.directory())
                .withTag(this.tag.text())
                .withBackground(this.finishBackground ? Background.FINISH : Background.BEGIN));
        BackupOptions.print(result.backup(), out());
        result.applied().forEach((id) -> out().println("applied " + id));
        printBegun(result);
        List<RevisionId> run = Stream.concat(result.applied().stream(), result.begun().stream()).toList();
        out().println(RevisionText.arrival(run, result.to()));
        return arrived(result.deferred());
    }

    /**
     * Says why the target is not reached, if it is not.
     */
    private int arrived(@Nullable Deferred deferred) {
        if (deferred != null && deferred.reason() instanceof UnfinishedDataException waiting) {
            out().println(waiting.problem());
            out().println(waiting.action());
            return ExitCodes.DIFFERENCES;
        }
        return ExitCodes.DONE;
    }

    private void printBegun(Upgrade.Result result) {
        if (result.begun().isEmpty()) {
            return;
        }
        useCases().listData()
            .run()
            .entries()
            .stream()
            .filter((entry) -> result.begun().contains(entry.revision()))
            .forEach((entry) -> out()
                .println("began %s; its data is moved %s".formatted(entry.revision(), DataText.mover(entry))));
    }

    private int print(DryRun.Result result) {
        if (result.applied().isEmpty() && result.begun().isEmpty()) {
            out().println(RevisionText.arrival(List.of(), result.to()));
            return arrived(result.deferred());
        }
        result.applied().forEach((id) -> out().println("would apply " + id));
        result.begun().forEach((id) -> out().println("would begin " + id));
        out().println("would be at " + RevisionText.ids(result.to()));
        out().println("took %d ms; everything was rolled back".formatted(result.duration().toMillis()));
        return arrived(result.deferred());
    }

}
