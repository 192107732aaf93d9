package dev.migrator.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceTemplateTests {

    @TempDir
    private Path folder;

    @Test
    void aFileReplacesTheTemplateOfItsFormat() throws IOException {
        Path file = write("ours.sql", """
                -- Copyright ${year} ACME: all {rights} reserved
                -- written ${year}-${month}-${day} ${hour}:${minute}:${second} (${epoch}) for ${slug}
                ${header}

                ${upgrade}
                select '${rev}', '${message}', $1;

                ${downgrade}


                """);
        assertThat(text(RevisionFormat.SQL, file)).isEqualTo("""
                -- Copyright 2026 ACME: all {rights} reserved
                -- written 2026-03-05 07:09:01 (1772694541) for add_users
                -- revision: a2
                -- revises: a1
                -- message: add users

                -- upgrade
                select 'a2', 'add users', $1;

                -- downgrade
                """);
        assertThat(text(RevisionFormat.JAVA, file)).startsWith("package app;");
    }

    @Test
    void aJavaTemplateMayBeWrittenOnWindows() throws IOException {
        Path file = write("ours.java",
                "${package}\r\n\r\n/** ${message} */\r\n${annotation}\r\nfinal class ${class} {\r\n}\r\n");
        assertThat(text(RevisionFormat.JAVA, file)).isEqualTo("""
                package app;

                /** add users */
                @Revision(id = "a2", revises = "a1", message = "add users")
                final class AddUsers {
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "${nonsense}", "${}", "${package}", "${up grade}" })
    void anUnknownTokenIsRefused(String token) throws IOException {
        Path file = write("ours.sql", "${header}\n" + token + "\n");
        assertThatExceptionOfType(UnknownTokenException.class).isThrownBy(() -> text(RevisionFormat.SQL, file))
            .withMessage(
                    ("The template (%s) has the token %s, which stands for nothing. The tokens are: day, downgrade, "
                            + "epoch, header, hour, message, minute, month, rev, second, slug, upgrade, year.")
                        .formatted(file, token));
    }

    @ParameterizedTest
    @ValueSource(strings = { "missing.sql", "missing.txt" })
    void aFileThatCannotBeUsedIsRefused(String name) {
        assertThatExceptionOfType(UnreadableTemplateException.class)
            .isThrownBy(() -> SourceTemplates.replacedBy(List.of(this.folder.resolve(name))))
            .satisfies((ex) -> assertThat(ex.file()).hasFileName(name));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasATemplate(RevisionFormat format) {
        assertThat(SourceTemplates.builtIn().all()).extracting(SourceTemplate::format).contains(format);
        assertThat(SourceTemplates.builtIn().of(format).origin()).isEqualTo("built in");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(this.folder.resolve(name), text);
    }

    private static String text(RevisionFormat format, Path template) {
        return new SourceGenerator(FileNameTemplate.DEFAULT, SourceTemplates.replacedBy(List.of(template)), "app")
            .generate(Drafts.saying("add users"), format)
            .text();
    }

}
