package dev.migrator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.Migrator;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands that write, find and delete source files.
 */
class AuthoringCommandTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Migrator migrator;

    @BeforeEach
    void migrator() {
        this.migrator = Migrator.on(this.database.dataSource())
            .locations("optional:file:" + this.folder.resolve("sql"))
            .revisions(new RevisionSettings(
                    new RevisionDirectories(List.of(this.folder.resolve("sql"), this.folder.resolve("more")),
                            this.folder.resolve("java"), "com.acme"),
                    RevisionFormat.SQL, new FileNameTemplate("{rev}_{slug}.sql"), List.of()))
            .build();
    }

    @Test
    void aProjectIsPreparedOnce() {
        assertThat(run("init")).isZero();
        assertThat(answer()).isEqualTo("""
                made sql
                made more
                made sql/README.md

                application.properties:
                    migrator.locations=file:FOLDER/sql,file:FOLDER/more
                    migrator.revision.directory=FOLDER/sql,FOLDER/more
                """);
        assertThat(run("init")).isZero();
        assertThat(answer()).startsWith("kept sql\nkept more\nkept sql/README.md\n");
    }

    @Test
    void aDatabaseThatIsThereIsAdopted() {
        this.database.execute("create schema sales");
        this.database.execute("create table sales.orders (id int primary key)");
        this.database.execute("create table users (id int primary key)");
        this.database.execute("create publication news for table users");
        assertThat(run("revision", "--from-database", "-m", "baseline", "--rev-id", "a1b2", "--version-path",
                path("sql"), "--all-schemas", "--stamp"))
            .isZero();
        assertThat(answer()).isEqualTo("""
                wrote sql/a1b2_baseline.sql
                it makes 2 tables, 0 views, 0 types, 0 sequences, 0 routines, 0 triggers and 0 policies
                left out: publication news
                stamped a1b2
                """);
        assertThat(text("sql/a1b2_baseline.sql")).contains("CREATE TABLE users (", "CREATE TABLE sales.orders (");
        assertThat(run("current")).isZero();
        assertThat(answer()).startsWith("a1b2");
    }

    @Test
    void whatIsSaidOfADatabaseNeedsOne() {
        assertThat(run("revision", "-m", "x", "--stamp")).isEqualTo(ExitCodes.USAGE);
        assertThat(this.err.toString()).contains("--from-database");
        assertThat(run("revision", "-m", "x", "--from-database", "--schemas", "a,b", "--all-schemas"))
            .isEqualTo(ExitCodes.USAGE);
        assertThat(this.err.toString()).contains("--all-schemas");
    }

    @Test
    void revisionsAreWrittenWithAllThatCanBeSaidOfThem() {
        assertThat(run("revision", "-m", "add users", "--rev-id", "a1b2", "--version-path", path("sql"))).isZero();
        assertThat(answer()).isEqualTo("wrote sql/a1b2_add_users.sql\n");
        assertThat(run("revision", "-m", "the api", "--rev-id", "b1b2", "--branch-label", "api", "--head", "base",
                "--depends-on", "a1b2", "--version-path", path("more")))
            .isZero();
        answer();
        assertThat(text("more/b1b2_the_api.sql")).startsWith("""
                -- revision: b1b2
                -- revises:
                -- depends on: a1b2
                -- branch labels: api
                -- message: the api
                """);
        assertThat(run("revision", "--head", "a1b2", "--format", "java", "-m", "hash passwords", "--rev-id", "c1c2"))
            .isZero();
        assertThat(answer()).isEqualTo("wrote java/com/acme/HashPasswords.java\n");
    }

    @Test
    void aBranchBeginsOnlyWhereThatIsAskedFor() {
        write("a1b2", "base");
        write("a2b2", "a1b2");
        assertThat(run("revision", "--head", "a1b2", "-m", "a branch")).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).startsWith("FAILED: ").contains("a1b2");
        assertThat(run("revision", "--head", "a1b2", "-m", "a branch", "--splice", "--rev-id", "b2b2")).isZero();
        answer();
        assertThat(run("revision", "-m", "which head?")).isEqualTo(ExitCodes.FAILED);
        assertThat(run("merge", "heads", "--rev-id", "m1m2", "-m", "both")).isZero();
        assertThat(answer()).isEqualTo("wrote sql/m1m2_both.sql\n");
        assertThat(text("sql/m1m2_both.sql")).contains("-- revises: a2b2, b2b2\n");
    }

    @Test
    void anIdThatExistsIsRefusedAndNothingIsWritten() {
        write("a1b2", "base");
        assertThat(run("revision", "-m", "again", "--rev-id", "a1b2")).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).contains("a1b2");
        assertThat(answer()).isEmpty();
        assertThat(this.folder.resolve("sql/a1b2_again.sql")).doesNotExist();
        assertThat(run("revision", "--format", "cobol")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void theNewestRevisionIsTakenBack() {
        write("a1b2", "base");
        this.migrator.upgrade();
        assertThat(run("remove")).isZero();
        assertThat(answer()).isEqualTo("reverted a1b2\ndeleted sql/a1b2.sql\n");
        assertThat(this.folder.resolve("sql/a1b2.sql")).doesNotExist();
        assertThat(run("remove")).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void templatesAreListed() {
        assertThat(run("list-templates")).isZero();
        assertThat(answer()).isEqualTo("sql  built in\njava  built in\n");
        assertThat(run("list_templates", "-v")).isZero();
        assertThat(answer()).contains("    ${upgrade}\n", "    class ${class} implements Migration {\n");
    }

    @Test
    void filesThatDoNotExistAreNotOpened() {
        assertThat(run("edit", "head")).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).startsWith("FAILED: ");
    }

    private void write(String id, String parent) {
        run("revision", "--rev-id", id, "--head", parent, "--version-path", path("sql"));
        answer();
    }

    private int run(String... arguments) {
        return new MigratorCommandLine(this.migrator.useCases(), this.migrator.sourceUseCases(),
                new PrintWriter(this.out), new PrintWriter(this.err))
            .run(List.of(arguments));
    }

    private String path(String name) {
        return this.folder.resolve(name).toString();
    }

    private String text(String name) {
        try {
            return Files.readString(this.folder.resolve(name));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What was printed, with paths within the project.
     */
    private String answer() {
        String answer = this.out.toString();
        this.out.getBuffer().setLength(0);
        return answer.replaceAll("(?m)^(\\w+) " + this.folder + "/", "$1 ").replace(this.folder.toString(), "FOLDER");
    }

}
