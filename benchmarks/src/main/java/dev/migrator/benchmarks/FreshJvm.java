package dev.migrator.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM of its own for each run, with the class path of this one.
 *
 * @param main what it runs
 * @param jar one more jar on its class path
 * @param said what it prints of what it measured, with the figure as its first group
 */
record FreshJvm(Class<?> main, Path jar, Pattern said) {

    /**
     * Runs it to its end.
     * @param arguments for the main method
     * @return the figure
     * @throws IOException where it does not start
     * @throws IllegalStateException with its output, where it failed
     */
    Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + this.jar, this.main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = this.said.matcher(output);
        if (process.waitFor() != 0 || !matcher.find()) {
            throw new IllegalStateException(output);
        }
        return Result.of(Double.parseDouble(matcher.group(1)));
    }

}
