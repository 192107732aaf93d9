package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.ListData;

@Command(name = "status", description = "Show how far data is that is in progress, and who moves it.")
final class DataStatusCommand extends ReadingCommand<ListData.Result> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Override
    ListData.Result read(Form form) {
        return useCases().listData().run(this.data.targets());
    }

    @Override
    void print(ListData.Result result) {
        if (result.entries().isEmpty()) {
            out().println(DataText.NOTHING);
            return;
        }
        result.entries().forEach((entry) -> DataText.lines(entry, colours()).forEach(out()::println));
        out().println(result.leader() == null ? "nobody moves data now" : "moved now by " + result.leader());
    }

    @Override
    void write(ListData.Result result, JsonObject answer) {
        answer.objects("revisions", result.entries(), DataJson::write);
        answer.text("movedBy", result.leader());
    }

}
