package dev.migrator.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what a page says for a shell.
 */
final class ShellProgram {

    private ShellProgram() {
    }

    /**
     * Runs a program to its end.
     * @param input what it reads
     * @param command the program with its arguments
     * @return what it prints
     */
    static String run(String input, List<String> command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("input", ".txt");
        try {
            Files.writeString(file, input);
            Process process = new ProcessBuilder(command).redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        }
        finally {
            Files.delete(file);
        }
    }

}
