package dev.migrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrator.plan.Plan;
import dev.migrator.revision.Target;

@Command(name = "plan", description = "Show what an upgrade would run now, and run nothing.")
final class PlanCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", description = "head, heads, a revision, +1, label@head.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Override
    public Integer call() {
        Plan plan = useCases().planUpgrade().run(Target.parse(this.revision));
        out().println("%s -> %s, %d revisions".formatted(RevisionText.ids(plan.from()), RevisionText.ids(plan.to()),
                plan.stages().size()));
        plan.stages().forEach((stage) -> out().print(PlanText.of(stage)));
        return ExitCodes.DONE;
    }

}
