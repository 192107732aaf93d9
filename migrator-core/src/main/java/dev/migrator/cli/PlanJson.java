package dev.migrator.cli;

import dev.migrator.plan.Plan;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.Stage;
import dev.migrator.plan.Step;
import dev.migrator.plan.UnfinishedDataException;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * A plan as JSON.
 */
final class PlanJson {

    private PlanJson() {
    }

    static void write(Plan plan, JsonObject object) {
        object.texts("from", plan.from());
        object.texts("to", plan.to());
        object.objects("stages", plan.stages(), PlanJson::write);
        Deferred deferred = plan.deferred();
        if (deferred != null && deferred.reason() instanceof UnfinishedDataException waiting) {
            object.object("waiting", (revision) -> {
                RevisionJson.write(deferred.revision(), revision);
                revision.text("requires", waiting.required());
            });
        }
    }

    private static void write(Stage stage, JsonObject object) {
        object.object("revision", (revision) -> RevisionJson.write(stage.revision(), revision));
        object.flag("transactional", stage instanceof Stage.Transactional);
        object.flag("dataLater", stage instanceof Stage.Opening);
        if (stage instanceof Stage.Journaled journaled) {
            object.number("doneBefore", journaled.doneBefore());
            object.text("inDoubt", journaled.inDoubt());
        }
        object.objects("steps", PlanText.steps(stage), PlanJson::write);
    }

    private static void write(Step step, JsonObject object) {
        if (step instanceof Step.Sql sql) {
            Statement statement = sql.statement();
            object.text("kind", "sql");
            object.text("sql", statement.sql());
            if (statement.line() != SqlText.NO_LINE) {
                object.number("line", statement.line());
            }
            object.flag("transactional", statement.transactionality() == Transactionality.TRANSACTIONAL);
        }
        else {
            object.text("kind", "code");
        }
    }

}
