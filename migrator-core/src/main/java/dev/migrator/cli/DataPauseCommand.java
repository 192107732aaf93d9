package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.migrator.revision.RevisionId;

@Command(name = "pause", description = "Pause data that is in progress: who moves it ends after the batch in hand.")
final class DataPauseCommand extends MigratorCommand {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Override
    public Integer call() {
        List<RevisionId> paused = useCases().controlData().pause(this.data.targets());
        paused.forEach((id) -> out().println("paused " + id));
        if (paused.isEmpty()) {
            out().println("there was nothing to pause");
        }
        return ExitCodes.DONE;
    }

}
