package dev.migrator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.Baseline;
import dev.migrator.command.Baseline.Mark;
import dev.migrator.command.Baseline.Privileges;
import dev.migrator.command.NewRevision;
import dev.migrator.command.NotTheFirstRevisionException;
import dev.migrator.command.NothingToAdoptException;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.command.UnstampableFormatException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Omission;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Adopting a database that was made by other means.
 */
class BaselineTests {

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path folder;

    private Migrator migrator;

    @BeforeEach
    void migrator() {
        this.migrator = migrator(this.database);
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.on(database.dataSource())
            .locations("optional:file:" + this.folder.resolve("sql"))
            .revisions(new RevisionSettings(new RevisionDirectories(List.of(this.folder.resolve("sql")),
                    this.folder.resolve("java"), "com.acme"), RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .build();
    }

    @Test
    void theFileReadsAsAPersonWouldHaveWrittenIt() {
        this.database
            .execute("create table users (id bigint generated always as identity primary key, email text not null)");
        this.database.execute("create index on users (lower(email))");
        this.database.execute("create table orders (id int primary key, buyer bigint references users)");
        this.database.execute("create view buyers as select distinct buyer from orders");
        Baseline.Result result = this.migrator.baseline(Baseline.Request.of("baseline"));
        assertThat(text(result.file())).contains("""
                -- upgrade
                CREATE TABLE orders (
                    id integer NOT NULL,
                    buyer bigint,
                    CONSTRAINT orders_pkey PRIMARY KEY (id)
                );

                CREATE TABLE users (
                    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
                    email text NOT NULL,
                    CONSTRAINT users_pkey PRIMARY KEY (id)
                );

                CREATE INDEX users_lower_idx ON users ((lower(email)));

                CREATE VIEW buyers AS
                SELECT DISTINCT buyer
                   FROM orders;

                ALTER TABLE orders ADD CONSTRAINT orders_buyer_fkey FOREIGN KEY (buyer) REFERENCES users (id);

                -- downgrade
                DROP VIEW buyers;

                DROP TABLE orders;

                DROP TABLE users;
                """);
        assertThat(this.migrator.current().revisions()).isEmpty();
    }

    @Test
    void aStampedDatabaseIsAtHeadAndAnotherGetsTheSame() {
        this.database.execute("create table users (id bigint primary key)");
        Baseline.Result result = this.migrator
            .baseline(new Baseline.Request(NewRevision.Request.of("baseline"), null, Privileges.GRANTED, Mark.STAMPED));
        assertThat(this.migrator.upgrade().applied()).isEmpty();
        assertThat(this.migrator.check().isClean()).isTrue();
        TestDatabase other = TestServer.createDatabase();
        migrator(other).upgrade();
        assertThat(other.column("select tablename from pg_tables where schemaname = 'public' order by 1"))
            .containsExactly("migrator_log", "migrator_revision", "users");
        migrator(other).downgrade("base");
        assertThat(other.column("select tablename from pg_tables where schemaname = 'public' order by 1"))
            .containsExactly("migrator_log", "migrator_revision");
        assertThat(result.mark()).isEqualTo(Mark.STAMPED);
    }

    @Test
    void whatARevisionCannotSayIsSaidInTheFileAndInTheResult() {
        this.database.execute("create table t (a int)");
        this.database.execute("create publication news for table t");
        Baseline.Result result = this.migrator.baseline(Baseline.Request.of("baseline"));
        assertThat(result.inspection().omissions()).containsExactly(new Omission("publication", "news"));
        assertThat(text(result.file())).contains("""
                -- upgrade
                -- The database has besides, and this revision does not make:
                --   publication news
                """);
    }

    @Test
    void onlyTheMigratedSchemaIsReadUnlessOthersAreNamed() {
        this.database.execute("create table here (a int)");
        this.database.execute("create schema there");
        this.database.execute("create table there.t (a int)");
        assertThat(text(this.migrator.baseline(Baseline.Request.of("home")).file())).contains("TABLE here")
            .doesNotContain("there");
        clear();
        assertThat(text(baseline(Set.of(new Identifier("there")), Privileges.GRANTED))).contains("CREATE TABLE there.t")
            .contains("CREATE SCHEMA there")
            .doesNotContain("TABLE here");
        clear();
        assertThat(text(baseline(Set.of(), Privileges.GRANTED))).contains("TABLE here").contains("TABLE there.t");
    }

    @Test
    void anExtensionHasTheVersionOfTheServerThatTheRevisionRunsOn() {
        this.database.execute("create extension citext version '1.5'");
        assertThat(text(baseline(null, Privileges.GRANTED))).contains("CREATE EXTENSION citext SCHEMA public;");
    }

    @Test
    void privilegesCanBeLeftOut() {
        this.database.execute("create table t (a int)");
        this.database.execute("grant select on t to pg_monitor");
        assertThat(text(baseline(null, Privileges.GRANTED))).contains("GRANT SELECT ON TABLE t TO pg_monitor");
        clear();
        assertThat(text(baseline(null, Privileges.LEFT_OUT))).doesNotContain("GRANT").doesNotContain("REVOKE");
    }

    @Test
    void aDatabaseWithRevisionsIsRefused() {
        write("a", "create table a ()");
        this.migrator.upgrade();
        assertThatExceptionOfType(NotTheFirstRevisionException.class)
            .isThrownBy(() -> this.migrator.baseline(new Baseline.Request(
                    NewRevision.Request.builder("baseline").parents(List.of(Target.parse("base"))).build(), null,
                    Privileges.GRANTED, Mark.NOT_STAMPED)))
            .satisfies((ex) -> assertThat(ex.revisions()).containsExactly(new RevisionId("a")));
    }

    @Test
    void aBaselineContinuesNoRevision() {
        this.database.execute("create table t (a int)");
        write("a", "create table a ()");
        assertThatExceptionOfType(NotTheFirstRevisionException.class)
            .isThrownBy(() -> this.migrator.baseline(Baseline.Request.of("baseline")))
            .withMessageContaining("cannot continue others: a");
        assertThat(this.folder.resolve("sql").toFile().list()).hasSize(1);
    }

    @Test
    void anEmptySchemaIsRefused() {
        assertThatExceptionOfType(NothingToAdoptException.class)
            .isThrownBy(() -> this.migrator.baseline(Baseline.Request.of("baseline")))
            .withMessageContaining("schema public");
        assertThat(this.folder.resolve("sql")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void aClassCanBeWrittenButNotStamped(Mark mark) {
        this.database.execute("create table t (a int)");
        Baseline.Request request = new Baseline.Request(
                NewRevision.Request.builder("the beginning").format(RevisionFormat.JAVA).build(), null,
                Privileges.GRANTED, mark);
        if (mark == Mark.STAMPED) {
            assertThatExceptionOfType(UnstampableFormatException.class)
                .isThrownBy(() -> this.migrator.baseline(request));
            return;
        }
        assertThat(text(this.migrator.baseline(request).file())).contains("class TheBeginning implements Migration")
            .contains("        op.createTable(\"t\", (table) -> table.column(\"a\", \"integer\"));\n");
    }

    private Path baseline(@Nullable Set<Identifier> schemas, Privileges privileges) {
        return this.migrator
            .baseline(new Baseline.Request(NewRevision.Request.of("baseline"), schemas, privileges, Mark.NOT_STAMPED))
            .file();
    }

    private void write(String id, String upgrade) {
        this.migrator.newRevision(NewRevision.Request.builder(id)
            .id(new RevisionId(id))
            .body(new RevisionBody(true, upgrade, ""))
            .build());
    }

    private void clear() {
        for (File file : Objects.requireNonNull(this.folder.resolve("sql").toFile().listFiles())) {
            assertThat(file.delete()).isTrue();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
