package dev.migrator.backup;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of PostgreSQL on this machine.
 *
 * @param path where it is
 */
record Program(Path path) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** What would lead libpq to another database than the environment says. */
    private static final List<String> MISLEADING = List.of("PGSERVICE", "PGHOSTADDR", "PGOPTIONS");

    /**
     * Looks for a program.
     * @param name its name without an ending
     * @param searchPath folders as in the environment's PATH
     */
    static Optional<Program> find(String name, String searchPath) {
        return Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
            .filter((folder) -> !folder.isEmpty())
            .flatMap((folder) -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
            .filter((path) -> Files.isRegularFile(path) && Files.isExecutable(path))
            .findFirst()
            .map((path) -> new Program(path.toAbsolutePath()));
    }

    /**
     * Its major version.
     * @throws BackupFailedException where it does not say one
     */
    int majorVersion() {
        Outcome outcome = run(List.of("--version"), Map.of());
        Matcher version = VERSION.matcher(outcome.output);
        if (outcome.code != 0 || !version.find()) {
            throw new BackupFailedException("%s --version says: %s".formatted(this.path, outcome.output), null);
        }
        return Integer.parseInt(version.group(1));
    }

    /**
     * Runs it to its end. The process is ended when this thread is interrupted.
     * @param environment replaces and adds to that of this process
     * @throws BackupFailedException where it cannot be started or is interrupted
     */
    Outcome run(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(this.path.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())));
        MISLEADING.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        try {
            return outcome(builder.start());
        }
        catch (IOException ex) {
            throw new BackupFailedException(String.valueOf(ex.getMessage()), ex);
        }
    }

    private static Outcome outcome(Process process) throws IOException {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new BackupFailedException("it was interrupted.", ex);
        }
        finally {
            process.destroy();
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    /**
     * How a program ended.
     *
     * @param code zero where it did what it should
     * @param output what it wrote, errors included
     */
    record Outcome(int code, String output) {

    }

}
