package dev.migrator.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way that the page about Liquibase shows, on a database as Liquibase leaves it: the
 * tables of the changesets, and its own two tables with the rows that Liquibase 5.0.3
 * wrote for them. The file {@code migrate.sql} is what its {@code updateSQL} printed.
 */
class ComingFromLiquibaseTests {

    private static final Page PAGE = Page.of("docs/coming-from-liquibase.md");

    private static final String PRINTED = MovedProject.text(Path.of("src/test/resources/liquibase/migrate.sql"));

    private static final String NEW = """
            -- revision: 1m9c2w0k7q3d
            -- revises: c0005
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
        this.project = new MovedProject(Files.createDirectory(this.folder.resolve("migrations")), madeByLiquibase());
        Path script = this.folder.resolve("liquibase-to-revisions.awk");
        Files.writeString(script, PAGE.blockWith("# awk -v to=").text());
        ShellProgram.run(PRINTED, List.of("awk", "-v", "to=" + this.project.folder(), "-f", script.toString()));
    }

    private static TestDatabase madeByLiquibase() {
        TestDatabase database = TestServer.createDatabase();
        Arrays.stream(PRINTED.split("(?m)^-- Changeset.*$")).skip(1).forEach(database::execute);
        database.execute("insert into customers (email) values ('ada@example.com')");
        database.execute("insert into orders (customer_id) values (1)");
        database.execute(PAGE.blockWith("CREATE TABLE databasechangelog ").text());
        return database;
    }

    @Test
    void changesetsBecomeRevisionsInTheirOrder() {
        assertThat(this.project.files()).hasSize(5)
            .containsEntry("c0003_index_of_orders.sql", PAGE.blockWith("-- revision: c0003").text());
        assertThat("$ java -jar app.jar migrator history\n" + this.project.run("history"))
            .isEqualTo(PAGE.blockWith("c0004 -> c0005").text());
    }

    @Test
    void aStampedDatabaseRunsOnlyWhatIsNew() {
        List<String> rows = Catalogue.rows(this.project.database());
        String query = PAGE.blockWith("ORDER BY orderexecuted DESC").text();
        assertThat(this.project.database().rows(query)).singleElement()
            .hasToString("{id=orders-have-a-state, author=bob, filename=db/changelog/orders.sql}");
        assertThat(this.project.run("stamp", "c0005")).endsWith("at c0005\n");
        assertThat(Catalogue.rows(this.project.database())).isEqualTo(rows);
        assertThat(this.project.run("doctor")).isEqualTo("nothing found\n");
        this.project.write("note.sql", NEW);
        assertThat(this.project.run("upgrade", "head")).isEqualTo("applied 1m9c2w0k7q3d\nat 1m9c2w0k7q3d\n");
        assertThat(this.project.run("check")).startsWith("nothing pending, one head");
        assertThat(this.project.database().column("select note from orders")).hasSize(1);
    }

    @Test
    void aChangesetHandsOver() throws Exception {
        String filter = PAGE.blockWith("| sed").text().replace("\\\n", "").replaceAll("(?s).*\\| (sed .*?) >.*", "$1");
        this.project.database()
            .execute(ShellProgram.run(this.project.run("stamp", "c0005", "--sql"), List.of("sh", "-c", filter)));
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
    void theTablesOfLiquibaseGoLast() {
        this.project.run("stamp", "c0005");
        this.project.write("note.sql", NEW);
        this.project.write("history.sql", PAGE.blockWith("drop table if exists databasechangelog").text());
        this.project.run("upgrade", "head");
        assertThat(this.project.database().column("select tablename from pg_tables where tablename ~ 'databasechange'"))
            .isEmpty();
        this.project.on(TestServer.createDatabase()).run("upgrade", "head");
    }

}
