package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

/**
 * All scenarios, in the order of the documentation.
 */
final class Scenarios {

    private Scenarios() {
    }

    static Stream<Scenario> all() {
        return files().stream().flatMap((file) -> file.scenarios().stream());
    }

    static List<ScenarioFile> files() {
        return List.of(new ScenarioFile("TableScenarios", TableScenarios.all()),
                new ScenarioFile("ColumnScenarios", ColumnScenarios.all()),
                new ScenarioFile("ConstraintScenarios", ConstraintScenarios.all()),
                new ScenarioFile("IndexScenarios", IndexScenarios.all()),
                new ScenarioFile("TypeScenarios", TypeScenarios.all()),
                new ScenarioFile("SequenceScenarios", SequenceScenarios.all()),
                new ScenarioFile("ViewScenarios", ViewScenarios.all()),
                new ScenarioFile("RoutineScenarios", RoutineScenarios.all()),
                new ScenarioFile("SecurityScenarios", SecurityScenarios.all()),
                new ScenarioFile("SchemaScenarios", SchemaScenarios.all()));
    }

    /**
     * The scenarios of one source file.
     *
     * @param name the name of the class
     * @param scenarios in the order of the file
     */
    record ScenarioFile(String name, List<Scenario> scenarios) {

    }

}
