package dev.migrator.cli;

import java.util.List;

import dev.migrator.plan.Stage;
import dev.migrator.plan.Step;
import dev.migrator.plan.UnfinishedDataException;

/**
 * A plan as text.
 */
final class PlanText {

    private PlanText() {
    }

    static String of(Stage stage, Colours colours) {
        StringBuilder text = new StringBuilder();
        text.append("%n%s  %s  (%s)%n".formatted(colours.heading(stage.revision().id().value()),
                stage.revision().message(), how(stage)));
        for (Step step : steps(stage)) {
            text.append("    ").append(of(step, stage)).append(System.lineSeparator());
        }
        return text.toString();
    }

    /**
     * Why a plan ends before its target.
     */
    static String of(UnfinishedDataException waiting) {
        return "%n%s It and what comes after it wait.%n".formatted(waiting.problem());
    }

    private static String how(Stage stage) {
        if (stage instanceof Stage.Opening) {
            return "begun; its data is moved later";
        }
        return stage instanceof Stage.Transactional ? "in one transaction" : "step by step, with a journal";
    }

    /**
     * What a stage does for its revision, in order.
     */
    static List<Step> steps(Stage stage) {
        if (stage instanceof Stage.Transactional transactional) {
            return transactional.steps();
        }
        return stage instanceof Stage.Journaled journaled
                ? journaled.steps().stream().map(Stage.JournaledStep::step).toList() : List.of();
    }

    private static String of(Step step, Stage stage) {
        return step instanceof Step.Sql sql ? sql.statement().sql().replace("\n", "\n    ") + ";"
                : "code of " + stage.revision().origin();
    }

}
