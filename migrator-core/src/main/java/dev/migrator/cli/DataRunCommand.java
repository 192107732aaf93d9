package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.migrator.command.ListData;
import dev.migrator.command.MoveData;
import dev.migrator.command.MoveData.Asker;

@Command(name = "run", description = "Move data that is in progress to the end; exit with 3 where some of it is left.")
final class DataRunCommand extends MigratorCommand {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Override
    public Integer call() {
        MoveData.Result result = useCases().moveData().run(new MoveData.Request(this.data.targets(), Asker.COMMAND));
        result.done().forEach((id) -> out().println("done " + id));
        if (result.left().isEmpty()) {
            out().println(result.done().isEmpty() ? DataText.NOTHING : "nothing is left");
            return ExitCodes.DONE;
        }
        left(result)
            .forEach((entry) -> out().println("left %s, %s".formatted(entry.revision(), DataText.state(entry))));
        return ExitCodes.DIFFERENCES;
    }

    private List<ListData.Entry> left(MoveData.Result result) {
        return useCases().listData()
            .run()
            .entries()
            .stream()
            .filter((entry) -> result.left().contains(entry.revision()))
            .toList();
    }

}
