package dev.migrator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.execute.RevisionFailedException;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The way that the page about Flyway shows, on a database as Flyway leaves it: the tables
 * of the migrations, and its history with the rows that Flyway 12.4.0 wrote for them.
 */
class ComingFromFlywayTests {

    private static final Page PAGE = Page.of("docs/coming-from-flyway.md");

    private static final Path MIGRATIONS = Path.of("src/test/resources/flyway/db/migration");

    private static final List<String> ORDER = List.of("V1__create_customers.sql", "V2__create_orders.sql",
            "V2_1__index_of_orders.sql", "V10__orders_have_a_state.sql", "R__open_orders.sql");

    private static final String NEW = """
            -- revision: 1m9c2w0k7q3d
            -- revises: R__open_orders
            -- message: orders have a note

            -- upgrade
            alter table orders add column note text;

            -- downgrade
            alter table orders drop column note;
            """;

    @TempDir
    private Path folder;

    private MovedProject project;

    @BeforeEach
    void moved() throws Exception {
        this.project = new MovedProject(this.folder.resolve("migrations"), madeByFlyway());
        Path script = this.folder.resolve("flyway-to-revisions.sh");
        Files.writeString(script, PAGE.blockWith("# sh flyway-to-revisions.sh").text());
        ShellProgram.run("", List.of("sh", script.toString(), MIGRATIONS.toString(), this.project.folder().toString()));
    }

    private static TestDatabase madeByFlyway() {
        TestDatabase database = TestServer.createDatabase();
        ORDER.forEach((file) -> database.execute(MovedProject.text(MIGRATIONS.resolve(file))));
        database.execute("insert into customers (email) values ('ada@example.com')");
        database.execute("insert into orders (customer_id) values (1)");
        database.execute(PAGE.blockWith("CREATE TABLE flyway_schema_history").text());
        return database;
    }

    @Test
    void filesBecomeRevisionsInTheOrderOfFlyway() {
        assertThat(this.project.files()).containsOnlyKeys(ORDER)
            .containsEntry("V10__orders_have_a_state.sql", PAGE.blockWith("-- revision: V10").text());
        assertThat(this.project.run("history"))
            .isEqualTo(PAGE.blockWith("V10 -> R__open_orders").text().replaceFirst("(?s).*history\\n", ""));
    }

    @Test
    void aStampedDatabaseRunsOnlyWhatIsNew() {
        List<String> rows = Catalogue.rows(this.project.database());
        String query = PAGE.blockWith("ORDER BY installed_rank DESC").text();
        assertThat(this.project.database().column(query)).containsExactly("V10");
        assertThat("$ java -jar app.jar migrator stamp R__open_orders\n" + this.project.run("stamp", "R__open_orders"))
            .isEqualTo(PAGE.blockWith("$ java -jar app.jar migrator stamp R__open_orders").text());
        assertThat(Catalogue.rows(this.project.database())).isEqualTo(rows);
        assertThat(this.project.run("doctor")).isEqualTo("nothing found\n");
        this.project.write("note.sql", NEW);
        assertThat(this.project.run("upgrade", "head")).isEqualTo("applied 1m9c2w0k7q3d\nat 1m9c2w0k7q3d\n");
        assertThat(this.project.run("check")).startsWith("nothing pending, one head");
        assertThat(this.project.database().column("select note from orders")).hasSize(1);
    }

    @Test
    void aMigrationOfFlywayHandsOver() throws Exception {
        String filter = PAGE.blockWith("| sed").text().replace("\\\n", "").replaceAll("(?s).*\\| (sed .*?) >.*", "$1");
        String handOver = ShellProgram.run(this.project.run("stamp", "R__open_orders", "--sql"),
                List.of("sh", "-c", filter));
        assertThat(handOver).contains("CREATE TABLE").doesNotContainPattern("(?m)^(BEGIN|COMMIT|SET)");
        this.project.database().execute(handOver);
        this.project.write("note.sql", NEW);
        assertThat(this.project.run("doctor")).isEqualTo("nothing found\n");
        assertThat(this.project.run("upgrade", "head")).isEqualTo("applied 1m9c2w0k7q3d\nat 1m9c2w0k7q3d\n");
    }

    @Test
    void anEmptyDatabaseGetsTheSameSchema() {
        MovedProject empty = this.project.on(TestServer.createDatabase());
        empty.run("upgrade", "head");
        assertThat(empty.schema()).isEqualTo(this.project.schema());
    }

    @Test
    void aDatabaseThatIsNotStampedStaysAsItIs() {
        List<String> schema = this.project.schema();
        assertThatThrownBy(() -> this.project.migrator().upgrade()).isInstanceOf(RevisionFailedException.class)
            .hasMessageContaining("line 6: ERROR: relation \"customers\" already exists [SQLState 42P07]");
        assertThat(this.project.schema()).isEqualTo(schema);
        assertThat(this.project.migrator().status().current()).isEmpty();
    }

    @Test
    void theHistoryGoesLast() {
        this.project.run("stamp", "R__open_orders");
        this.project.write("note.sql", NEW);
        this.project.write("history.sql", PAGE.blockWith("drop table if exists flyway_schema_history").text());
        this.project.run("upgrade", "head");
        assertThat(this.project.database().column("select tablename from pg_tables where tablename ~ 'flyway'"))
            .isEmpty();
        this.project.on(TestServer.createDatabase()).run("upgrade", "head");
    }

    @Test
    void oneBaselineInPlaceOfAllFiles() throws IOException {
        MovedProject baseline = new MovedProject(this.folder.resolve("baseline"), this.project.database());
        Files.createDirectory(baseline.folder());
        baseline.run("revision", "--from-database", "-m", "baseline", "--rev-id", "b0a7d3c94e15");
        String file = baseline.files().get("b0a7d3c94e15_baseline.sql");
        String without = withoutFlyway(file);
        assertThat(file).contains("flyway_schema_history_s_idx");
        assertThat(without).doesNotContain("flyway").hasSizeLessThan(file.length());
        baseline.write("b0a7d3c94e15_baseline.sql", without);
        baseline.run("stamp", "b0a7d3c94e15");
        assertThat(baseline.run("doctor")).isEqualTo("nothing found\n");
        MovedProject empty = baseline.on(TestServer.createDatabase());
        empty.run("upgrade", "head");
        assertThat(empty.schema()).isEqualTo(baseline.schema());
    }

    @Test
    void aBaselineThatIsEditedAfterItsStampIsNoticed() throws IOException {
        MovedProject baseline = new MovedProject(this.folder.resolve("baseline"), this.project.database());
        Files.createDirectory(baseline.folder());
        baseline.run("revision", "--from-database", "-m", "baseline", "--rev-id", "b0a7d3c94e15", "--stamp");
        String file = baseline.files().get("b0a7d3c94e15_baseline.sql");
        assertThat(baseline.migrator().examine().isHealthy()).isTrue();
        baseline.write("b0a7d3c94e15_baseline.sql", withoutFlyway(file));
        assertThat(baseline.migrator().examine().findings()).singleElement()
            .asString()
            .contains("b0a7d3c94e15")
            .contains("Changed");
    }

    /** As a person would: statement by statement. */
    private static String withoutFlyway(String file) {
        return file.replaceAll("(?m)^[A-Z][^;]*flyway_schema_history[^;]*;\\n", "");
    }

}
