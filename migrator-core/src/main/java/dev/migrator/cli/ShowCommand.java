package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.revision.Target;

@Command(name = "show", description = "Show revisions with everything that their scripts say.")
final class ShowCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION",
            description = "A revision, a label, head, heads, base, current or -1 from the heads.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    public Integer call() {
        useCases().show()
            .views(Target.parse(this.revision))
            .forEach((view) -> RevisionText.lines(view).forEach(out()::println));
        return ExitCodes.DONE;
    }

}
