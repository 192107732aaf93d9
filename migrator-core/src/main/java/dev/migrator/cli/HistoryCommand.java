package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.command.History.ShowCurrent;
import dev.migrator.command.RevisionView;
import dev.migrator.revision.Target;

@Command(name = "history", description = "List revisions, newest first.")
final class HistoryCommand extends ListingCommand {

    @Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
            description = "Only these; either side may be empty.")
    private @Nullable String range;

    @Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is.")
    private boolean indicateCurrent;

    @Override
    public Integer call() {
        List<RevisionView> views = useCases().history()
            .run(this.range == null ? null : Target.parse(this.range),
                    this.indicateCurrent ? ShowCurrent.YES : ShowCurrent.NO);
        print(views, RevisionText::line);
        return ExitCodes.DONE;
    }

}
