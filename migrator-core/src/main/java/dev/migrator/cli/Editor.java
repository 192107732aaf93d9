package dev.migrator.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's editor. It takes over the terminal until it ends.
 *
 * @param command the program and its arguments, before the files
 */
record Editor(List<String> command) {

    /** In the order in which Alembic looks for them. */
    private static final List<String> USUAL = List.of("sensible-editor", "editor", "nano", "vim", "vi", "code");

    /**
     * The editor that an environment names, or else one of the usual ones that is on its
     * path.
     * @param environment variables of a process
     * @throws NoEditorException where there is none
     */
    static Editor of(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
            .map(environment::get)
            .filter((command) -> command != null && !command.isBlank())
            .findFirst()
            .map((command) -> new Editor(List.of(command.strip().split("\\s+"))))
            .or(() -> usual(environment.getOrDefault("PATH", "")))
            .orElseThrow(NoEditorException::new);
    }

    private static Optional<Editor> usual(String path) {
        return USUAL.stream()
            .filter((program) -> Stream.of(path.split(File.pathSeparator))
                .map((folder) -> Path.of(folder, program))
                .anyMatch((file) -> Files.isRegularFile(file) && Files.isExecutable(file)))
            .findFirst()
            .map((program) -> new Editor(List.of(program)));
    }

    /**
     * Opens files and waits until the editor is closed.
     * @throws EditorFailedException where it does not start, or ends with an error
     */
    void open(List<Path> files) {
        List<String> line = Stream.concat(this.command.stream(), files.stream().map(Path::toString)).toList();
        try {
            int code = new ProcessBuilder(line).inheritIO().start().waitFor();
            if (code != 0) {
                throw new EditorFailedException(line, "ended with exit code " + code, null);
            }
        }
        catch (IOException ex) {
            throw new EditorFailedException(line, "could not be started", ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new EditorFailedException(line, "was not waited for", ex);
        }
    }

}
