package dev.migrator.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionFilesTests {

    private static final String IMPORT = "import dev.migrator.script.*;\n";

    @TempDir
    private Path folder;

    @Test
    void sqlFilesAreFoundInFoldersWithinFolders() throws IOException {
        write("2026/b.sql", "-- revision: b\n-- revises: a\n-- transactional: no\n-- upgrade\n");
        write("a.sql", "-- revision: a\n-- upgrade\n");
        write("README.md", "text");
        assertThat(RevisionFiles.sql(this.folder)).extracting((file) -> file.revision().id().value())
            .containsExactly("b", "a");
        assertThat(RevisionFiles.sql(this.folder).get(0).transactional()).isFalse();
    }

    @Test
    void aFolderThatIsNotThereHasNoFiles() {
        assertThat(RevisionFiles.sql(this.folder.resolve("missing"))).isEmpty();
        assertThat(RevisionFiles.java(this.folder.resolve("missing"))).isEmpty();
    }

    @Test
    void aBrokenBodyMattersOnlyWhereTheFileIsReadWhole() throws IOException {
        Path file = write("a.sql", "-- revision: a\n");
        assertThat(RevisionFiles.sql(this.folder)).hasSize(1);
        assertThatExceptionOfType(MalformedScriptException.class).isThrownBy(() -> RevisionFiles.read(file))
            .withMessageContaining("a.sql, line 1: the file has no upgrade section.");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(this.folder.resolve("a.sql"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(UnreadableScriptException.class).isThrownBy(() -> RevisionFiles.sql(this.folder))
            .withMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "@Revision(id = \"a2\", revises = \"a1\", dependsOn = {\"b\", \"c\"}, branchLabels = {}, message = \"say \\\"x\\\"\", transactional = false)",
            "@Component\n@dev.migrator.script.Revision( // why\n\tid=\"a2\",/* id = \"x\" */ transactional = false ,message=\"say\"\n + \" \\\"x\\\"\" ,revises={ \"a1\",},dependsOn={\"b\"\n,\"c\" } )\nclass A" })
    void anAnnotationIsReadAsItIsWritten(String annotation) throws IOException {
        Path file = write("A.java", IMPORT + annotation + "\nclass A {}");
        assertThat(RevisionFiles.java(this.folder)).singleElement()
            .isEqualTo(new RevisionFile(file, new Revision(new RevisionId("a2"), List.of(new RevisionId("a1")),
                    List.of("b", "c"), List.of(), "say \"x\"", file.toString()), false));
        assertThat(RevisionFiles.read(file)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "class A {}", "// @Revision(id = \"a\", message = \"m\")",
            "/** \n * @Revision(id = \"a\", message = \"m\") */", "@Revision(id = ID, message = \"m\")",
            "@Revision(id = \"a\", message = \"\"\"\n m\"\"\")", "@Revision(id = \"a\", message = \"\\u0041\")",
            "@Revision(id = \"a\", message = \"\\q\")", "@Revision(id = \"a\" + ID, message = \"m\")",
            "@Revision(message = \"m\")", "@Revision",
            "@Revision(id = \"a\", message = \"m\")\nclass A {}\n@Revision(id = \"b\", message = \"m\")\nclass B {}" })
    void whatIsSaidInOtherWordsIsLeftToTheCompiler(String annotation) throws IOException {
        Path file = write("A.java", IMPORT + annotation);
        assertThat(RevisionFiles.java(this.folder)).isEmpty();
        assertThat(RevisionFiles.read(file)).isEqualTo(Optional.empty());
    }

    @Test
    void anAnnotationOfAnotherLibraryIsNone() throws IOException {
        write("A.java", "import org.acme.Revision;\n@Revision(id = \"a\", message = \"m\")\nclass A {}");
        assertThat(RevisionFiles.java(this.folder)).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = this.folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

}
