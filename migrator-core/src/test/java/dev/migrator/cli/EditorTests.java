package dev.migrator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditorTests {

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentNamesTheEditorAndItsArguments() {
        assertThat(Editor.of(Map.of("EDITOR", "vim", "VISUAL", "code --wait")).command()).containsExactly("code",
                "--wait");
        assertThat(Editor.of(Map.of("EDITOR", "vim", "VISUAL", " ")).command()).containsExactly("vim");
    }

    @Test
    void otherwiseAUsualOneOnThePathIsTaken() throws IOException {
        program("nano", "");
        assertThat(Editor.of(Map.of("PATH", "/nowhere:" + this.folder)).command()).containsExactly("nano");
        assertThatExceptionOfType(NoEditorException.class).isThrownBy(() -> Editor.of(Map.of("PATH", "/nowhere")))
            .satisfies((ex) -> assertThat(ex.action()).contains("EDITOR"));
    }

    @Test
    void itIsGivenTheFilesAndWaitedFor() throws IOException {
        Path editor = program("write", "for file; do echo edited >> \"$file\"; done");
        Path one = this.folder.resolve("a file.sql");
        Path two = this.folder.resolve("two.sql");
        new Editor(List.of(editor.toString())).open(List.of(one, two));
        assertThat(one).hasContent("edited\n");
        assertThat(two).hasContent("edited\n");
    }

    @Test
    void anEditorThatFailsIsNamed() throws IOException {
        Path editor = program("fail", "exit 3");
        assertThatExceptionOfType(EditorFailedException.class)
            .isThrownBy(() -> new Editor(List.of(editor.toString())).open(List.of(Path.of("a.sql"))))
            .satisfies(
                    (ex) -> assertThat(ex.problem()).isEqualTo("'%s a.sql' ended with exit code 3.".formatted(editor)));
        assertThatExceptionOfType(EditorFailedException.class)
            .isThrownBy(() -> new Editor(List.of("no-such-program-here")).open(List.of(Path.of("a.sql"))))
            .satisfies((ex) -> assertThat(ex.problem()).contains("could not be started"));
    }

    private Path program(String name, String text) throws IOException {
        Path file = Files.writeString(this.folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

}
