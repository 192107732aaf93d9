package dev.migrator.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told as JSON is what is told as text.
 */
class JsonOutputTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Shell terminal = new Shell(this.database.dataSource(), new TestScripts()
        .then("a1", "", "create table t (id int)", "drop table t")
        .then("a2", "", "create table u (id int)", "drop table u")
        .file("-- revision: b1\n-- revises: a1\n-- branch labels: api\n-- message: say \"ü\\\t\u0001\"\n-- upgrade\n"
                + "select 1;\n-- downgrade\n", "b1")
        .file("-- revision: m1\n-- revises: a2, b1\n-- message: merge\n-- transactional: no\n-- upgrade\n"
                + "select 2;\nvacuum t;\n-- downgrade\n", "m1")
        .file("-- revision: x1\n-- revises:\n-- depends on: a1\n-- message: aside\n-- upgrade\nselect 1;\n", "x1"));

    @Test
    void revisionsAreThoseOfTheText() {
        this.terminal.run("upgrade", "a2");
        for (String listing : List.of("history -i", "history -r a1:m1", "history")) {
            assertThat(texts(json(listing).path("revisions"), this::line)).as(listing).isEqualTo(text(listing));
        }
        for (String listing : List.of("current", "heads", "heads --resolve-dependencies")) {
            assertThat(texts(json(listing).path("revisions"), this::head)).as(listing).isEqualTo(text(listing));
        }
        List<String> branches = new ArrayList<>();
        json("branches").path("branches").forEach((branch) -> {
            branches.add(head(branch.path("point")));
            branch.path("into").forEach((child) -> branches.add("    -> " + head(child)));
        });
        assertThat(branches).isEqualTo(text("branches"));
        JsonNode shown = json("show m1").path("revisions").path(0);
        assertThat(text("show m1")).contains("Rev: " + head(shown), "Merges: " + joined(shown.path("parents")),
                "Path: " + shown.path("origin").stringValue(), "    " + shown.path("message").stringValue());
        assertThat(json("show x1").path("revisions").path(0).path("dependencies").path(0).stringValue())
            .isEqualTo("a1");
        assertThat(json("show a1").path("revisions").path(0).path("children")).hasSize(2);
    }

    @Test
    void whereTheDatabaseIsIsThatOfTheText() {
        assertThat(json("current").toString())
            .isEqualTo("{\"atHeads\":false,\"revisions\":[],\"inProgress\":[],\"unknown\":[]}");
        this.terminal.run("upgrade", "a2");
        JsonNode check = json("check", ExitCodes.DIFFERENCES);
        assertThat(check.path("clean").booleanValue()).isFalse();
        List<String> findings = new ArrayList<>();
        findings.add("several heads: " + texts(check.path("heads"), (head) -> head.path("id").stringValue()).stream()
            .collect(Collectors.joining(", ")));
        findings.addAll(texts(check.path("pending"), (revision) -> "pending: %s, %s"
            .formatted(revision.path("id").stringValue(), revision.path("message").stringValue())));
        assertThat(this.terminal.run("check").out().lines()).containsExactlyElementsOf(findings);
        assertThat(json("current --check-heads", ExitCodes.DIFFERENCES).path("atHeads").booleanValue()).isFalse();
        Shell older = new Shell(this.database.dataSource(), new TestScripts().then("a1", "select 1"));
        assertThat(new JsonMapper().readTree(older.run("current", "--output", "json").out()).path("unknown").toString())
            .isEqualTo("[\"a2\"]");
        assertThat(new JsonMapper().readTree(older.run("check", "--output", "json").out()).path("unknown").toString())
            .isEqualTo("[\"a2\"]");
    }

    @Test
    void aPlanHasTheStepsOfTheText() {
        JsonNode plan = json("plan heads");
        List<String> text = text("plan heads");
        assertThat(text.get(0))
            .isEqualTo("base -> %s, %d revisions".formatted(joined(plan.path("to")), plan.path("stages").size()));
        assertThat(plan.path("from")).isEmpty();
        List<String> steps = new ArrayList<>();
        for (JsonNode stage : plan.path("stages")) {
            steps.add("");
            steps.add("%s  %s  (%s)".formatted(stage.path("revision").path("id").stringValue(),
                    stage.path("revision").path("message").stringValue(), stage.path("transactional").booleanValue()
                            ? "in one transaction" : "step by step, with a journal"));
            stage.path("steps").forEach((step) -> steps.add("    " + step.path("sql").stringValue() + ";"));
        }
        assertThat(text.subList(1, text.size())).isEqualTo(steps);
        JsonNode merge = plan.path("stages")
            .valueStream()
            .filter((stage) -> !stage.path("transactional").booleanValue())
            .findFirst()
            .orElseThrow();
        assertThat(merge.path("revision").path("id").stringValue()).isEqualTo("m1");
        assertThat(merge.path("doneBefore").intValue()).isZero();
        assertThat(merge.has("inDoubt")).isFalse();
        assertThat(merge.path("steps").path(0).path("transactional").booleanValue()).isTrue();
        assertThat(merge.path("steps").path(1).path("transactional").booleanValue()).isFalse();
        assertThat(merge.path("steps").path(1).path("line").intValue()).isGreaterThan(1);
    }

    @Test
    void aStepOfAJavaRevisionHasNoLine() {
        Shell.Answer answer = new Shell(this.database.dataSource(), new TestScripts().java(new AddsTable())).run("plan",
                "head", "--output", "json");
        JsonNode steps = new JsonMapper().readTree(answer.out()).path("stages").path(0).path("steps");
        assertThat(steps.valueStream().map((step) -> step.path("sql").stringValue()))
            .containsExactly("create table v (id int)", "DROP TABLE v");
        assertThat(steps).allSatisfy((step) -> assertThat(step.has("line")).isFalse());
    }

    @Test
    void theLogHasTheLinesOfTheText() {
        assertThat(json("log").path("entries")).isEmpty();
        this.terminal.run("upgrade", "a1");
        this.terminal.run("stamp", "a2");
        JsonNode entries = json("log").path("entries");
        List<String> text = text("log");
        assertThat(entries).hasSameSizeAs(text);
        for (int i = 0; i < text.size(); i++) {
            JsonNode entry = entries.path(i);
            assertThat(text.get(i)).startsWith(entry.path("loggedAt").stringValue() + "  ")
                .contains(entry.path("direction").stringValue(), entry.path("outcome").stringValue(),
                        entry.path("databaseUser").stringValue(), entry.path("host").stringValue(),
                        entry.path("revision").stringValue("run"), entry.path("detail").stringValue(""));
            assertThat(Instant.parse(entry.path("loggedAt").stringValue())).isNotNull();
            if (entry.has("duration")) {
                assertThat(Duration.parse(entry.path("duration").stringValue())).isPositive();
            }
        }
        assertThat(entries.findParents("duration")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "show zz", "history -r m1:a1", "plan zz" })
    void anErrorIsTextOnTheOtherStream(String command) {
        Shell.Answer answer = this.terminal.run((command + " --output json").split(" "));
        assertThat(answer).isEqualTo(this.terminal.run(command.split(" ")));
        assertThat(answer.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("FAILED: ");
    }

    @Test
    void textIsTheDefaultAndOtherFormsAreRefused() {
        assertThat(this.terminal.run("heads", "--output", "text")).isEqualTo(this.terminal.run("heads"));
        assertThat(this.terminal.run("heads", "--output", "xml").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(this.terminal.run("upgrade", "head", "--output", "json").code()).isEqualTo(ExitCodes.USAGE);
    }

    private String line(JsonNode revision) {
        String parents = revision.path("parents").isEmpty() ? "base" : joined(revision.path("parents"));
        String dependencies = revision.path("dependencies").isEmpty() ? ""
                : " (%s)".formatted(joined(revision.path("dependencies")));
        return "%s%s -> %s, %s".formatted(parents, dependencies, head(revision),
                revision.path("message").stringValue());
    }

    private String head(JsonNode revision) {
        String labels = revision.path("labels").isEmpty() ? "" : " (%s)".formatted(joined(revision.path("labels")));
        return revision.path("id").stringValue() + labels
                + texts(revision.path("marks"), JsonNode::stringValue).stream()
                    .map((mark) -> " (%s)".formatted(mark.replace("Point", "point").replace("eH", "e h")))
                    .collect(Collectors.joining());
    }

    private static String joined(JsonNode array) {
        return String.join(", ", texts(array, JsonNode::stringValue));
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        return array.valueStream().map(text).toList();
    }

    private JsonNode json(String command) {
        return json(command, ExitCodes.DONE);
    }

    private JsonNode json(String command, int code) {
        Shell.Answer answer = this.terminal.run((command + " --output json").split(" "));
        assertThat(answer.code()).as(answer.err())
            .isEqualTo(code)
            .isEqualTo(this.terminal.run(command.split(" ")).code());
        assertThat(answer.err()).isEmpty();
        return new JsonMapper().readTree(answer.out());
    }

    private List<String> text(String command) {
        return this.terminal.run(command.split(" ")).out().lines().toList();
    }

    @Revision(id = "j1", message = "add a table")
    static class AddsTable implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("create table v (id int)");
            op.dropTable("v");
        }

    }

}
