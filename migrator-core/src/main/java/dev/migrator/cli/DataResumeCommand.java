package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.migrator.revision.RevisionId;

@Command(name = "resume", description = "Let data go on that is paused or has failed.")
final class DataResumeCommand extends MigratorCommand {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Override
    public Integer call() {
        List<RevisionId> resumed = useCases().controlData().resume(this.data.targets());
        resumed.forEach((id) -> out().println("resumed " + id));
        if (resumed.isEmpty()) {
            out().println("there was nothing to resume");
        }
        return ExitCodes.DONE;
    }

}
