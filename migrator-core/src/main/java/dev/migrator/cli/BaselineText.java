package dev.migrator.cli;

import java.io.PrintWriter;

import dev.migrator.command.Baseline;
import dev.migrator.command.Baseline.Mark;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Omission;

/**
 * What was written from a database, as text.
 */
final class BaselineText {

    private BaselineText() {
    }

    static void print(Baseline.Result result, PrintWriter out) {
        DatabaseModel model = result.inspection().model();
        out.println("wrote " + result.file());
        out.printf("it makes %d tables, %d views, %d types, %d sequences, %d routines, %d triggers and %d policies%n",
                model.tables().size(), model.views().size() + model.materializedViews().size(),
                model.enums().size() + model.domains().size() + model.compositeTypes().size(), model.sequences().size(),
                model.routines().size(), model.triggers().size(), model.policies().size());
        for (Omission omission : result.inspection().omissions()) {
            out.println("left out: " + omission);
        }
        if (result.mark() == Mark.STAMPED) {
            out.println("stamped " + result.draft().id());
        }
    }

}
