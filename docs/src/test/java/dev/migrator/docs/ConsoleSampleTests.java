package dev.migrator.docs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.Migrator;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that has revisions and a console is a session: its commands run one after the
 * other on one database, each with the revisions that stand above it on the page, and
 * must answer what the page says. A revision that a command has written has the header
 * that the page shows below it. With {@code -Dmigrator.golden=true} the answers are
 * written to the page.
 */
class ConsoleSampleTests {

    private static final boolean GOLDEN = Boolean.getBoolean("migrator.golden");

    private static final String PROMPT = "$ java -jar app.jar migrator ";

    private static final String FOLDER = "src/main/resources/db/migrations";

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final Pattern DATE = Pattern.compile("\\d{4}_\\d\\d_\\d\\d_\\d{4}");

    private static final Pattern HEADER = Pattern.compile("-- (revision|message): (.*)");

    private static int commands;

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path project;

    static List<Page> pages() {
        return Page.all()
            .stream()
            .filter((page) -> page.blocks().stream().anyMatch(Block::isRevision) && !page.blocks("console").isEmpty())
            .toList();
    }

    @AfterAll
    static void print() {
        System.out.printf("console commands: %d%n", commands);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void answers(Page page) throws IOException {
        List<String> lines = new ArrayList<>(page.lines());
        Files.createDirectories(this.project.resolve(FOLDER));
        for (Block block : page.blocks()) {
            if (block.isRevision()) {
                put(block);
            }
            else if (block.language().equals("console")) {
                String session = session(block);
                if (GOLDEN) {
                    // Blocks above may have become longer or shorter.
                    replace(lines, block.line() - 1 + lines.size() - page.lines().size(), session);
                }
                else {
                    assertThat(session).as(block.toString()).isEqualTo(block.text());
                }
            }
        }
        if (GOLDEN) {
            Files.write(Path.of("..").resolve(page.path()), lines);
        }
    }

    private void put(Block block) throws IOException {
        List<String> said = HEADER.matcher(block.text()).results().map((line) -> line.group(2)).toList();
        try (Stream<Path> files = Files.list(this.project.resolve(FOLDER))) {
            for (Path file : files.filter((path) -> path.toString().contains("-" + said.get(0) + "_")).toList()) {
                assertThat(header(block.text())).as(block + ", as a command has written it")
                    .isEqualTo(header(Files.readString(file)));
                Files.delete(file);
            }
        }
        Files.writeString(this.project.resolve(
                "%s/2026_11_21_0900-%s_%s.sql".formatted(FOLDER, said.get(0), said.get(1).replaceAll("\\W+", "_"))),
                block.text());
    }

    private static String header(String text) {
        return text.substring(0, text.indexOf("-- upgrade"));
    }

    private String session(Block block) {
        return block.text()
            .lines()
            .filter((line) -> line.startsWith(PROMPT))
            .map((line) -> line + "\n" + answer(line.substring(PROMPT.length())))
            .reduce((one, next) -> one + "\n" + next)
            .orElseThrow();
    }

    private String answer(String command) {
        commands++;
        List<String> words = WORD.matcher(command).results().map(ConsoleSampleTests::word).toList();
        Migrator migrator = Migrator.on(this.database.dataSource())
            .locations("file:" + this.project.resolve(FOLDER))
            .revisions(new RevisionSettings(
                    new RevisionDirectories(List.of(this.project.resolve(FOLDER)), this.project.resolve("java"), ""),
                    RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .build();
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), out, out).run(words);
        String answer = text.toString().replace(this.project + "/", "")
                + (code == 0 ? "" : "(exit code %d)%n".formatted(code));
        return DATE.matcher(answer).replaceAll("2026_11_21_0900");
    }

    private static String word(MatchResult word) {
        return word.group(1) != null ? word.group(1) : word.group(2);
    }

    private static void replace(List<String> lines, int from, String session) {
        int to = from + lines.subList(from, lines.size()).indexOf("```");
        lines.subList(from, to).clear();
        lines.addAll(from, session.lines().toList());
    }

}
