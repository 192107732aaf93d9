package dev.migrator.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.Migrator;
import dev.migrator.autogenerate.ConcurrentIndexes;
import dev.migrator.autogenerate.ObjectFilter;
import dev.migrator.command.CompareModel;
import dev.migrator.command.Customizations;
import dev.migrator.command.ModelSettings;
import dev.migrator.model.DefinitionSource;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way that the page about EF Core shows, on a database with names as Npgsql's
 * provider writes them.
 */
class ComingFromEfCoreTests {

    private static final Page PAGE = Page.of("docs/coming-from-ef-core.md");

    @TempDir
    private Path folder;

    private MovedProject project;

    @BeforeEach
    void moved() throws Exception {
        TestDatabase database = TestServer.createDatabase();
        database.execute(PAGE.blockWith("CREATE TABLE \"Blogs\"").text());
        this.project = new MovedProject(Files.createDirectory(this.folder.resolve("migrations")), database);
    }

    @Test
    void theDatabaseBecomesTheFirstRevision() {
        this.project.run("revision", "--from-database", "-m", "baseline", "--rev-id", "b0a7d3c94e15");
        String file = this.project.files().get("b0a7d3c94e15_baseline.sql");
        String without = file.replaceAll("(?m)^[A-Z][^;]*__EFMigrationsHistory[^;]*;\\n", "");
        assertThat(without).contains("\"IX_Posts_BlogId\"").doesNotContain("EFMigrations");
        this.project.write("b0a7d3c94e15_baseline.sql", without);
        this.project.run("stamp", "b0a7d3c94e15");
        assertThat(this.project.run("doctor")).isEqualTo("nothing found\n");
        assertThat(this.project.run("check")).startsWith("nothing pending, one head");
        MovedProject empty = this.project.on(TestServer.createDatabase());
        empty.run("upgrade", "head");
        assertThat(empty.schema()).isEqualTo(this.project.schema());
    }

    @Test
    void theHistoryIsLeftAloneByAutogenerate() {
        this.project.run("ensure-version");
        assertThat(differences()).isEmpty();
    }

    private List<String> differences() {
        DefinitionSource model = new DefinitionSource("model", (op) -> {
            op.createTable("Blogs", (table) -> {
                table.column("Id", "integer").identity(IdentityKind.BY_DEFAULT, (numbers) -> numbers).notNull();
                table.column("Url", "text").notNull();
                table.primaryKey("Id").named("PK_Blogs");
            });
            op.createTable("Posts", (table) -> {
                table.column("Id", "integer").identity(IdentityKind.BY_DEFAULT, (numbers) -> numbers).notNull();
                table.column("BlogId", "integer").notNull();
                table.primaryKey("Id").named("PK_Posts");
            });
            op.createIndex("IX_Posts_BlogId").on("Posts").columns("BlogId");
            op.addForeignKey("Posts", "BlogId").references("Blogs", "Id").named("FK_Posts_Blogs_BlogId");
        });
        ModelSettings settings = new ModelSettings(List.of(model), Set.of(), Set.of(), Set.of(), ObjectFilter.ALL,
                Customizations.NONE, ConcurrentIndexes.NO);
        CompareModel.Result result = Migrator.on(this.project.database().dataSource())
            .model(() -> settings)
            .build()
            .compareModel();
        return result.installments().stream().map(Object::toString).toList();
    }

}
