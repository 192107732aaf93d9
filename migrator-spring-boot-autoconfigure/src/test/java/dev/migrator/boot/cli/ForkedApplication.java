package dev.migrator.boot.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An application that a test starts as a process of its own, since a command ends the
 * process.
 *
 * @param mainClass its class
 * @param options of the virtual machine
 * @param classPath what comes before the class path of the test
 */
record ForkedApplication(String mainClass, List<String> options, List<Path> classPath) {

    static ForkedApplication of(Class<?> mainClass) {
        return new ForkedApplication(mainClass.getName(), List.of(), List.of());
    }

    /**
     * The same, as it was generated ahead of time.
     * @param generated its classes and resources
     */
    ForkedApplication generated(Path... generated) {
        return new ForkedApplication(this.mainClass, List.of("-Dspring.aot.enabled=true"), List.of(generated));
    }

    /**
     * Starts it and waits for its end.
     */
    Answer run(List<String> arguments) {
        try {
            Path out = Files.createTempFile("application", ".out");
            Path err = Files.createTempFile("application", ".err");
            int code = new ProcessBuilder(command(arguments)).redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
            Answer answer = new Answer(code, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static String classPathOfTests() {
        return System.getProperty("java.class.path");
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(this.options);
        command.addAll(List.of("-cp", joinedClassPath(), this.mainClass));
        command.addAll(arguments);
        return command;
    }

    private String joinedClassPath() {
        List<String> entries = new ArrayList<>(this.classPath.stream().map(Path::toString).toList());
        entries.add(classPathOfTests());
        return String.join(File.pathSeparator, entries);
    }

    /**
     * What the process left.
     *
     * @param code its exit code
     * @param out its standard output
     * @param err its standard error
     */
    record Answer(int code, String out, String err) {

    }

}
