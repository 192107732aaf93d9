package dev.migrator.sample.jar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of the documentation shows of one command: how it is run, one time after
 * the other, on a database of its own.
 *
 * @param command its name
 * @param given where the database stands before the first run
 * @param runs in order
 */
record Chapter(String command, Given given, List<Run> runs) {

    static Chapter of(String command, Given given, Run... runs) {
        return new Chapter(command, given, List.of(runs));
    }

    /**
     * Runs all of it.
     * @return what was typed and answered, with everything normalised that is another
     * each time
     */
    String play(SampleJar jar) {
        TestDatabase database = this.given.database();
        List<String> texts = new ArrayList<>();
        for (Run run : this.runs) {
            texts.add(run.play(jar, database));
        }
        return String.join("\n", texts);
    }

    @Override
    public String toString() {
        return this.command;
    }

    /**
     * One run of a command.
     *
     * @param code the exit code that it must have
     * @param beans beans of the application that revisions use, and so are created
     * @param arguments what is typed after {@code migrator}
     */
    record Run(int code, List<String> beans, List<String> arguments) {

        static Run of(int code, String... arguments) {
            return new Run(code, List.of(), List.of(arguments));
        }

        /**
         * The same run, for which these beans of the application are needed.
         */
        @SafeVarargs
        final Run with(List<String>... beans) {
            return new Run(this.code, Stream.of(beans).flatMap(List::stream).toList(), this.arguments);
        }

        private String play(SampleJar jar, TestDatabase database) {
            Answer answer = jar.migrator(database, this.arguments.toArray(String[]::new));
            assertThat(answer.code()).as("%s: %s", this.arguments, answer).isEqualTo(this.code);
            assertThat(answer.err()).as("%s: no stack trace", this.arguments).doesNotContain("\tat ", "Exception");
            assertThat(answer.started()).as("%s: what started", this.arguments)
                .containsExactlyInAnyOrderElementsOf(this.beans.stream().map((bean) -> "bean " + bean).toList());
            return "$ java -jar app.jar migrator %s\n%s".formatted(typed(), OutputText.normalised(text(answer)));
        }

        private String typed() {
            return this.arguments.stream()
                .map((argument) -> argument.contains(" ") ? "'" + argument + "'" : argument)
                .collect(Collectors.joining(" "));
        }

        /**
         * Where a command succeeds its standard error has the log, which a terminal shows
         * and the page does not.
         */
        private String text(Answer answer) {
            if (this.code == 0) {
                return answer.out();
            }
            return "%s%s(exit code %d)\n".formatted(answer.out(), answer.err(), this.code);
        }

    }

}
