package dev.migrator.cli;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migrator.DataSettings;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the command line says of data that is moved after the run that reached it.
 */
class DataCommandTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final AtomicBoolean broken = new AtomicBoolean(true);

    private final Migrator migrator = migrator("", DataSettings.builder().speed(100).build());

    private final Shell terminal = shell(this.migrator);

    @Test
    void whereNothingIsInProgressEachSaysSo() {
        assertThat(answer("data", "status")).isEqualTo("no data is in progress\n");
        assertThat(answer("data", "run")).isEqualTo("no data is in progress\n");
        assertThat(answer("data", "pause")).isEqualTo("there was nothing to pause\n");
        assertThat(answer("data", "resume")).isEqualTo("there was nothing to resume\n");
        assertThat(answer("data", "speed", "30")).isEqualTo("no data is in progress\n");
        assertThat(json("data", "status").toString()).isEqualTo("{\"revisions\":[]}");
    }

    @Test
    void anUpgradeNamesWhatItBegins() {
        assertThat(answer("upgrade", "head", "--dry-run"))
            .startsWith("would apply a1\nwould apply c1\nwould begin b1\n");
        assertThat(answer("upgrade", "head"))
            .isEqualTo("applied a1\napplied c1\nbegan b1; its data is moved in the background\nat c1\n");
        assertThat(answer("upgrade", "head")).isEqualTo("already at c1\n");
        assertThat(answer("current")).isEqualTo("c1 (head) (current)\nb1 (in progress)\n");
        this.migrator.moveData();
        assertThat(answer("current")).isEqualTo("c1 (head) (current)\nb1 (in progress, 50 %)\n");
        assertThat(answer("current", "--check-heads")).isEqualTo(answer("current"));
        assertThat(answer("history", "-i", "-r", "b1:"))
            .isEqualTo("b1 -> c1 (head) (current), message of c1\na1 -> b1 (in progress, 50 %), move to half way\n");
        assertThat(answer("history", "-i", "--format", "mermaid")).contains("class r_b1 inProgress");
        assertThat(answer("history", "-i", "--format", "dot")).contains("class=\"inProgress\"");
        assertThat(json("current").path("inProgress").path(0).path("percent").intValue()).isEqualTo(50);
        assertThat(json("current").path("inProgress").path(0).path("marks").toString()).isEqualTo("[\"inProgress\"]");
        assertThat(answer("check")).isEqualTo("in progress, 50 %: b1\nnothing pending, one head\n");
    }

    @Test
    void whatIsForACommandIsNamedSo() {
        Shell byCommand = shell(migrator("", DataSettings.builder().mode(DataMode.COMMAND).build()));
        assertThat(byCommand.run("upgrade", "head").out())
            .contains("began b1; its data is moved by 'migrator data run'\n");
        assertThat(byCommand.run("data", "status").out()).contains("b1  move to half way  (command)\n");
    }

    @Test
    void whatWaitsIsSaidAndTheTargetIsNotReached() {
        Shell waiting = shell(migrator("-- requires: b1\n", DataSettings.builder().speed(100).build()));
        String problem = "Revision c1 (message of c1) requires the data of b1, which is not moved to the end.";
        Shell.Answer dry = waiting.run("upgrade", "head", "--dry-run");
        assertThat(dry.code()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(dry.out()).contains("would begin b1\n", problem);
        Shell.Answer upgrade = waiting.run("upgrade", "head");
        assertThat(upgrade.code()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(upgrade.out())
            .startsWith("applied a1\nbegan b1; its data is moved in the background\nat b1\n" + problem)
            .contains("migrator upgrade --finish-background");
        assertThat(waiting.run("upgrade", "head").code()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(waiting.run("upgrade", "head").out()).startsWith("already at b1\n" + problem);
        assertThat(waiting.run("plan", "head").out())
            .isEqualTo("b1 -> b1, 0 revisions\n\n" + problem + " It and what comes after it wait.\n");
        assertThat(read(waiting.run("plan", "head", "--output", "json")).path("waiting").path("requires").stringValue())
            .isEqualTo("b1");
        Shell.Answer check = waiting.run("check");
        assertThat(check.code()).isZero();
        assertThat(check.out()).isEqualTo(
                "in progress: b1\nwaiting for data: c1, message of c1\nnothing pending that could run, one head\n");
        assertThat(waiting.run("wait", "head", "--limit", "0").code()).isZero();
        assertThat(waiting.run("current", "--check-heads").code()).isEqualTo(ExitCodes.DIFFERENCES);
        this.broken.set(false);
        Shell.Answer finished = waiting.run("upgrade", "head", "--finish-background");
        assertThat(finished.code()).as(finished.err()).isZero();
        assertThat(finished.out()).isEqualTo("applied b1\napplied c1\nat c1\n");
        assertThat(waiting.run("upgrade", "head", "--finish-background", "--dry-run").code())
            .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void whatIsInProgressIsToldAndControlled() {
        this.terminal.run("upgrade", "head");
        assertThat(answer("data", "status"))
            .isEqualTo("b1  move to half way  (background)\n    in progress\n    0 rows seen, 0 skipped\n"
                    + "    speed: as the settings say\nnobody moves data now\n");
        assertThat(answer("doctor")).isEqualTo("remark: The data of revision b1 (move to half way) is in progress.\n");
        Shell.Answer failed = this.terminal.run("data", "run");
        assertThat(failed.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.err()).startsWith("FAILED: ")
            .contains("(id) = (51) of t does not go")
            .doesNotContain("\tat ");
        assertThat(answer("data", "status", "b1")).contains("in progress, 50 %, failed, is tried again at ",
                "(id) = (51) of t does not go", "50 of about 100 rows of t seen, 0 skipped", "rows a second, about ");
        Shell.Answer doctor = this.terminal.run("doctor");
        assertThat(doctor.code()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(doctor.out())
            .startsWith("problem: The data of revision b1 (move to half way) is in progress, 50 %. It failed: ")
            .endsWith("\n    migrator data run b1\n");
        JsonNode told = json("data", "status").path("revisions").path(0);
        assertThat(told.path("state").stringValue()).isEqualTo("failed");
        assertThat(told.path("mode").stringValue()).isEqualTo("background");
        assertThat(told.path("percent").intValue()).isEqualTo(50);
        assertThat(told.path("failures").intValue()).isEqualTo(1);
        assertThat(answer("data", "speed", "30", "b1")).isEqualTo("speed of b1: 30 %\n");
        assertThat(answer("data", "pause", "b1")).isEqualTo("paused b1\n");
        assertThat(answer("data", "pause")).isEqualTo("there was nothing to pause\n");
        assertThat(answer("doctor")).startsWith("remark: ")
            .contains("It was paused by postgres at ")
            .endsWith("\n    migrator data resume b1\n");
        assertThat(answer("data", "status")).contains("in progress, 50 %, paused by postgres at ", "speed: 30 %");
        Shell.Answer left = this.terminal.run("data", "run");
        assertThat(left.code()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(left.out()).startsWith("left b1, in progress, 50 %, paused by postgres at ");
        Shell.Answer paused = this.terminal.run("data", "run", "b1");
        assertThat(paused.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(paused.err()).contains("The data of revision b1 is paused by postgres.",
                "Let it go on with 'migrator data resume b1'.");
        assertThat(answer("data", "resume")).isEqualTo("resumed b1\n");
        assertThat(answer("data", "speed", "default")).isEqualTo("speed of b1: as the settings say\n");
        this.broken.set(false);
        assertThat(answer("data", "run", "b1")).isEqualTo("done b1\nnothing is left\n");
        assertThat(this.terminal.run("data", "status", "b1").err())
            .contains("The data of revision b1 is not in progress.");
        assertThat(answer("check")).isEqualTo("nothing pending, one head\n");
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() {
        this.terminal.run("upgrade", "head");
        assertThat(this.terminal.run("data").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(this.terminal.run("data", "speed").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(this.terminal.run("data", "speed", "fast").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(this.terminal.run("data", "speed", "fast").err()).startsWith("'fast' is no speed");
        assertThat(this.terminal.run("data", "speed", "0").code()).isEqualTo(ExitCodes.FAILED);
        assertThat(this.terminal.run("data", "speed", "0").err()).startsWith("FAILED: 0 is no speed.");
        assertThat(this.terminal.run("data", "pause", "zz").code()).isEqualTo(ExitCodes.FAILED);
        assertThat(this.terminal.run("data", "pause", "c1").err())
            .contains("The data of revision c1 is not in progress.", "In progress is that of b1.");
    }

    private String answer(String... arguments) {
        Shell.Answer answer = this.terminal.run(arguments);
        assertThat(answer.code()).as(answer.toString()).isZero();
        return answer.out();
    }

    private JsonNode json(String... arguments) {
        String[] form = Stream.concat(Arrays.stream(arguments), Stream.of("--output", "json")).toArray(String[]::new);
        return read(this.terminal.run(form));
    }

    private static JsonNode read(Shell.Answer answer) {
        return new JsonMapper().readTree(answer.out());
    }

    private Migrator migrator(String header, DataSettings data) {
        return Migrator.on(this.database.dataSource())
            .source(new TestScripts().then("a1", """
                    create table t (id int primary key, done boolean);
                    insert into t select generate_series(1, 100);
                    analyze t;""").java(new HalfWay(this.broken)).then("c1", header, "create table later ()", null))
            .settings(MigratorSettings.builder().data(data).build())
            .build();
    }

    private static Shell shell(Migrator migrator) {
        return new Shell(migrator, UnaryOperator.identity());
    }

    @Revision(id = "b1", revises = "a1", message = "move to half way", mode = DataMode.BACKGROUND)
    private record HalfWay(AtomicBoolean broken) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("t").size(50).apply((rows, tx) -> rows.forEach((row) -> {
                if (row.get("id", Integer.class) > 50 && this.broken.get()) {
                    throw new IllegalStateException("half way");
                }
                row.set("done", true);
            }));
        }

    }

}
