package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Check;
import dev.migrator.command.CompareModel;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.revision.Revision;

@Command(name = "check",
        description = "Exit with 3 when there are several heads, pending or unknown revisions, or the model differs.")
final class CheckCommand extends ReadingCommand<Check.Result> {

    @ArgGroup
    private Comparison comparison = new Comparison();

    @Override
    Check.Result read(Form form) {
        return useCases().check().run(this.comparison.model());
    }

    @Override
    void print(Check.Result result) {
        if (result.heads().size() > 1) {
            out().println("several heads: " + RevisionText.ids(result.heads().stream().map(Revision::id).toList()));
        }
        result.runnable()
            .forEach((revision) -> out().println("pending: %s, %s".formatted(revision.id(), revision.message())));
        result.data()
            .forEach((data) -> out()
                .println("%s: %s".formatted(DataText.inProgress(data.status().percent()), data.revision())));
        result.waiting()
            .forEach((revision) -> out()
                .println("waiting for data: %s, %s".formatted(revision.id(), revision.message())));
        result.unknown().forEach((id) -> out().println("unknown to this build: " + id));
        if (result.isClean()) {
            out().println((result.waiting().isEmpty() ? "nothing pending" : "nothing pending that could run")
                    + ", one head" + (result.model() == null ? "" : ", the database is as the model says"));
        }
        if (result.model() != null && !result.model().isClean()) {
            out().println("the model differs; to get there:");
            operations(result.model()).forEach((sql) -> out().println("    " + sql.replace("\n", "\n    ") + ";"));
        }
    }

    private static List<String> operations(CompareModel.Result model) {
        OperationText text = new OperationText(new PostgresDialect(), model.server());
        return model.installments()
            .stream()
            .flatMap((installment) -> installment.upgrade().stream())
            .map((change) -> text.typed(change.operation()))
            .toList();
    }

    @Override
    void write(Check.Result result, JsonObject answer) {
        answer.flag("clean", result.isClean());
        answer.objects("heads", result.heads(), RevisionJson::write);
        answer.objects("pending", result.pending(), RevisionJson::write);
        answer.objects("waiting", result.waiting(), RevisionJson::write);
        answer.objects("inProgress", result.data(), DataJson::write);
        answer.texts("unknown", result.unknown());
        if (result.model() != null) {
            answer.texts("model", operations(result.model()));
        }
    }

    @Override
    int exitCode(Check.Result result) {
        return result.isClean() ? ExitCodes.DONE : ExitCodes.DIFFERENCES;
    }

    /**
     * How the model is compared: one or the other.
     */
    static final class Comparison {

        @Option(names = "--replay",
                description = "Compare the model with a throw-away database in which all revisions ran.")
        private boolean replay;

        @Option(names = "--no-model", description = "Do not compare the model.")
        private boolean without;

        private Check.Model model() {
            if (this.without) {
                return Check.Model.LEFT_OUT;
            }
            return this.replay ? Check.Model.REPLAYED : Check.Model.COMPARED;
        }

    }

}
