package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.codegen.RevisionFormat;
import dev.migrator.script.SqlScripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InitTests {

    @TempDir
    private Path folder;

    @Test
    void foldersAndAPageAreMade() {
        Project project = new Project(this.folder).directories("db/one", "db/two");
        Init.Result result = init(project);
        assertThat(result.created()).containsExactly(project.path("db/one"), project.path("db/two"),
                project.path("db/one/README.md"));
        assertThat(result.kept()).isEmpty();
        assertThat(project.listing()).containsExactly("db/one/README.md");
    }

    @Test
    void whatIsThereStaysAsItIs() {
        Project project = new Project(this.folder).file("sql/README.md", "ours");
        Init.Result result = init(project);
        assertThat(result.created()).isEmpty();
        assertThat(result.kept()).containsExactly(project.path("sql"), project.path("sql/README.md"));
        assertThat(project.text("sql/README.md")).isEqualTo("ours");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() {
        Project project = new Project(this.folder).file("sql", "a file");
        assertThatExceptionOfType(UnwritableFileException.class).isThrownBy(() -> init(project))
            .satisfies((ex) -> assertThat(ex.file()).isEqualTo(project.path("sql")));
    }

    @Test
    void thePageShowsAFileThatCanBeRead() {
        String example = FolderPage.TEXT
            .substring(FolderPage.TEXT.indexOf("    -- revision"), FolderPage.TEXT.indexOf("\n|"))
            .stripIndent();
        assertThat(SqlScripts.read(example, "example").upgrade()).hasSize(1);
        assertThat(SqlScripts.read(example, "example").downgrade()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "src/main/resources/db/migrations, classpath:db/migrations", "app/src/main/resources/db, classpath:db",
            "migrations, file:migrations", "/srv/migrations, file:/srv/migrations" })
    void theLocationIsWhereABuildTakesTheFolder(Path folder, String location) {
        assertThat(Init.properties(List.of(folder)))
            .isEqualTo("migrator.locations=%s\nmigrator.revision.directory=%s\n".formatted(location, folder));
    }

    @Test
    void theTemplatesInUseAreListed() {
        Project project = new Project(this.folder).template("ours.java", "${annotation}");
        ListTemplates.Result result = new ListTemplates(project.authoring()).run();
        assertThat(result.templates()).extracting((template) -> template.format() + " " + template.origin())
            .containsExactly(RevisionFormat.SQL + " built in", RevisionFormat.JAVA + " " + project.path("ours.java"));
    }

    private static Init.Result init(Project project) {
        return new Init(project.settings().directories()).run();
    }

}
