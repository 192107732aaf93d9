package dev.migrator.command;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.codegen.RevisionFormat;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditTests {

    private Project project;

    @BeforeEach
    void project(@TempDir Path folder) {
        this.project = new Project(folder);
    }

    @ParameterizedTest
    @CsvSource({ "head, c", "b, b", "-1, b", "current, a", "heads, c" })
    void aTargetLeadsToItsFile(String target, String file) {
        this.project.files("a <- b <- c");
        assertThat(edit(target)).isEqualTo("[" + this.project.path("sql/" + file + ".sql") + "]");
    }

    @Test
    void aJavaFileIsFoundByItsAnnotation() {
        this.project.format(RevisionFormat.JAVA).revision(NewRevision.Request.builder("hash passwords"));
        assertThat(edit("head")).isEqualTo("[" + this.project.path("java/com/acme/HashPasswords.java") + "]");
    }

    @ParameterizedTest
    @CsvSource({ "base, NamesNoRevisionException", "built, MissingSourceException", "x, UnknownRevisionException" })
    void whatHasNoFileIsRefused(String target, String error) {
        this.project.files("a").built("built", "");
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> edit(target))
            .satisfies((ex) -> assertThat(ex.getClass().getSimpleName()).isEqualTo(error));
    }

    private String edit(String target) {
        return new Edit(this.project.authoring(), () -> Set.of(new RevisionId("a"))).run(Target.parse(target))
            .files()
            .toString();
    }

}
