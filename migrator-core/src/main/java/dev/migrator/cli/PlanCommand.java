package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.plan.Plan;
import dev.migrator.plan.UnfinishedDataException;
import dev.migrator.revision.Target;

@Command(name = "plan", description = "Show what an upgrade would run now, and run nothing.")
final class PlanCommand extends ReadingCommand<Plan> {

    @Parameters(paramLabel = "REVISION", description = "head, heads, a revision, +1, label@head.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    Plan read(Form form) {
        return useCases().planUpgrade().run(Target.parse(this.revision));
    }

    @Override
    void print(Plan plan) {
        out().println(
                "%s -> %s, %s".formatted(RevisionText.ids(plan.from()), RevisionText.ids(plan.to()), plan.extent()));
        plan.stages().forEach((stage) -> out().print(PlanText.of(stage, colours())));
        if (plan.deferred() != null && plan.deferred().reason() instanceof UnfinishedDataException waiting) {
            out().print(PlanText.of(waiting));
        }
    }

    @Override
    void write(Plan plan, JsonObject answer) {
        PlanJson.write(plan, answer);
    }

}
