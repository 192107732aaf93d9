package dev.migrator.cli;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code history --graph} on a history with the sample application's shape: a trunk, two
 * branches and their merge; besides, a line of its own that depends on the trunk.
 */
class HistoryDrawingTests {

    private final Shell terminal = new Shell(Shell.nowhere(), scripts());

    @Test
    void drawsTheGraphWithoutADatabase() {
        assertThat(answer("history", "--graph")).isEqualTo("""
                * d100 (accounts, search) (head), weigh
                * d000 (accounts, search), merge
                |\\
                * | b200 (search), full text
                * | b100 (search), trigrams
                | | * x200 (head) [depends on c100], later
                | | * x100, reports
                | * c200 (accounts), one name
                | * c100 (accounts), permissions
                |/
                * a200, users
                * a100, catalogue
                """);
    }

    @Test
    void marksWhatIsCurrentAndPendingWhenAsked() {
        Shell connected = new Shell(TestServer.createDatabase().dataSource(), scripts());
        assertThat(connected.run("upgrade", "b100").code()).isZero();
        assertThat(connected.run("history", "--graph", "-i", "-r", "a200:d000").out()).isEqualTo("""
                * d000 (accounts, search) (pending), merge
                |\\
                * | b200 (search) (pending), full text
                * | b100 (search) (current), trigrams
                | * c200 (accounts) (pending), one name
                | * c100 (accounts) (pending), permissions
                |/
                * a200 [continues a100], users
                """);
        assertThat(this.terminal.run("history", "--graph", "-i").code()).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void drawsARangeAndNamesWhatIsBelow() {
        assertThat(answer("history", "--graph", "-r", "c100:d000")).isEqualTo("""
                * d000 (accounts, search) [continues b200], merge
                * c200 (accounts), one name
                * c100 (accounts) [continues a200], permissions
                """);
    }

    @Test
    void writesEverythingBesideTheLines() {
        assertThat(answer("history", "--graph", "-v", "-r", "c100:d000")).isEqualTo("""
                * Rev: d000 (accounts, search) (mergepoint)
                | Merges: b200, c200
                | Branch names: accounts, search
                | Path: d000.sql
                |
                |     merge
                |
                * Rev: c200 (accounts)
                | Parent: c100
                | Branch names: accounts
                | Path: c200.sql
                |
                |     one name
                |
                * Rev: c100 (accounts)
                  Parent: a200
                  Branch names: accounts
                  Path: c100.sql

                      permissions

                """);
    }

    @Test
    void drawsForDocuments() {
        assertThat(answer("history", "--format", "mermaid", "-r", "d000:d100")).startsWith("flowchart BT\n")
            .contains("r_d000 --> r_d100\n", "class r_b200,r_c200 outside\n");
        assertThat(answer("history", "--graph", "--format", "dot")).startsWith("digraph revisions {\n")
            .contains("\"c100\" -> \"x200\" [style=dashed];\n");
        assertThat(this.terminal.run("history", "--format", "png").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(this.terminal.run("history", "--graph", "--output", "json").code()).isEqualTo(ExitCodes.USAGE);
    }

    private String answer(String... arguments) {
        Shell.Answer answer = this.terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private static TestScripts scripts() {
        TestScripts scripts = new TestScripts();
        add(scripts, "a100", "", "catalogue", "");
        add(scripts, "a200", "a100", "users", "");
        add(scripts, "b100", "a200", "trigrams", "-- branch labels: search\n");
        add(scripts, "b200", "b100", "full text", "");
        add(scripts, "c100", "a200", "permissions", "-- branch labels: accounts\n");
        add(scripts, "c200", "c100", "one name", "");
        add(scripts, "d000", "b200, c200", "merge", "");
        add(scripts, "d100", "d000", "weigh", "");
        add(scripts, "x100", "", "reports", "");
        add(scripts, "x200", "x100", "later", "-- depends on: c100\n");
        return scripts;
    }

    private static void add(TestScripts scripts, String id, String parents, String message, String header) {
        scripts.file("-- revision: %s\n-- revises: %s\n-- message: %s\n%s-- upgrade\nselect 1;\n-- downgrade\n"
            .formatted(id, parents, message, header), id);
    }

}
