package dev.migrator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.Migrator;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code history --graph} on a history with the sample application's shape: a trunk, two
 * branches and their merge; besides, a line of its own that depends on the trunk.
 */
class HistoryDrawingTests {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @Test
    void drawsTheGraphWithoutADatabase() {
        assertThat(run(nowhere(), "history", "--graph")).isZero();
        assertThat(answer()).isEqualTo("""
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
        DataSource database = TestServer.createDatabase().dataSource();
        assertThat(run(database, "upgrade", "b100")).isZero();
        answer();
        assertThat(run(database, "history", "--graph", "-i", "-r", "a200:d000")).isZero();
        assertThat(answer()).isEqualTo("""
                * d000 (accounts, search) (pending), merge
                |\\
                * | b200 (search) (pending), full text
                * | b100 (search) (current), trigrams
                | * c200 (accounts) (pending), one name
                | * c100 (accounts) (pending), permissions
                |/
                * a200 [continues a100], users
                """);
        assertThat(run(nowhere(), "history", "--graph", "-i")).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void drawsARangeAndNamesWhatIsBelow() {
        assertThat(run(nowhere(), "history", "--graph", "-r", "c100:d000")).isZero();
        assertThat(answer()).isEqualTo("""
                * d000 (accounts, search) [continues b200], merge
                * c200 (accounts), one name
                * c100 (accounts) [continues a200], permissions
                """);
    }

    @Test
    void writesEverythingBesideTheLines() {
        assertThat(run(nowhere(), "history", "--graph", "-v", "-r", "c100:d000")).isZero();
        assertThat(answer()).isEqualTo("""
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
        assertThat(run(nowhere(), "history", "--format", "mermaid", "-r", "d000:d100")).isZero();
        assertThat(answer()).startsWith("flowchart BT\n")
            .contains("r_d000 --> r_d100\n", "class r_b200,r_c200 outside\n");
        assertThat(run(nowhere(), "history", "--graph", "--format", "dot")).isZero();
        assertThat(answer()).startsWith("digraph revisions {\n").contains("\"c100\" -> \"x200\" [style=dashed];\n");
        assertThat(run(nowhere(), "history", "--format", "png")).isEqualTo(ExitCodes.USAGE);
    }

    private int run(DataSource database, String... arguments) {
        Migrator migrator = Migrator.on(database).source(scripts()).build();
        return new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), new PrintWriter(this.out),
                new PrintWriter(this.err))
            .run(List.of(arguments));
    }

    private static DataSource nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");
        return nowhere;
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

    private String answer() {
        String answer = this.out.toString();
        this.out.getBuffer().setLength(0);
        return answer;
    }

}
